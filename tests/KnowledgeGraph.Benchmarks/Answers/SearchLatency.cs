using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Reading;
using KnowledgeGraph.Queries.Searching;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.Benchmarks.Answers;

/// <summary>
/// How long searches take whose words nobody has asked for: <c>searches STORE [QUESTIONS]</c>. So many different questions of one to four words in
/// a row are drawn from the measuring material by a seed; each is asked once, as a page of hits, as a page of the explorer with its facets, and as
/// it is suggested. The time on the clock, and the processor time of this process, which is all of it where the store is a file.
/// </summary>
internal static class SearchLatency
{
    private const int WrongUsage = 2;
    private const int Seed = 20_190_807;
    private const int PageSize = 25;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length is < 1 or > 2)
        {
            await Console.Error.WriteLineAsync("searches STORE [QUESTIONS], for example searches sqlite:graph.db 10000").ConfigureAwait(false);
            return WrongUsage;
        }

        if (Repository.Shared("corpus", "un-akn") is not { } corpus)
        {
            Console.WriteLine("The measuring material is not there: nothing is measured.");
            return 0;
        }

        int count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10_000;
        string[] drawn = [.. Questions(corpus, count + (count / 10))];
        string[] questions = drawn[..Math.Min(count, drawn.Length)];
        string[] others = drawn[questions.Length..];
        var options = new Neo4jStoreOptions { Password = Environment.GetEnvironmentVariable(Neo4jStoreOptions.PasswordVariable) };
        IGraphStore store = GraphStores.Open(args[0], neo4j: options);
        await using (store.ConfigureAwait(false))
        {
            await store.InitializeAsync().ConfigureAwait(false);
            var answers = new SearchAnswers(store);
            await MeasureAsync("the first search", ["security"], HitsAsync).ConfigureAwait(false);
            await MeasureAsync("the united nations", ["the united nations"], HitsAsync).ConfigureAwait(false);
            await MeasureAsync("of the", ["of the"], HitsAsync).ConfigureAwait(false);
            await MeasureAsync("a page of hits", questions, HitsAsync).ConfigureAwait(false);
            await MeasureAsync("a page with its facets", others, PageAsync).ConfigureAwait(false);
            await MeasureAsync("the united nations, with facets", ["the united nations"], PageAsync).ConfigureAwait(false);
            var random = new Random(Seed);
            await MeasureAsync("a misspelling", ["tecnology"], PageAsync).ConfigureAwait(false);
            await MeasureAsync(
                "misspellings", [.. others.Select(q => QuestionWords.Misspelt(q, random)).OfType<string>()], PageAsync).ConfigureAwait(false);
            await MeasureAsync("suggestions", others, q => answers.SuggestAsync(q[..^Math.Min(2, q.Length / 2)], 8)).ConfigureAwait(false);

            Task HitsAsync(string question) => store.SearchAsync(new SearchQuery(question, [], InstrumentFilter.None), new PageRequest(PageSize));

            Task PageAsync(string question) =>
                SearchReading.ReadAsync(store, answers, new SearchQuery(question, [], InstrumentFilter.None), null, [], CancellationToken.None);
        }

        return 0;
    }

    private static IEnumerable<string> Questions(string corpus, int count)
    {
        const int mostWords = 4;
        var random = new Random(Seed);
        string[] files = [.. Directory.EnumerateFiles(corpus, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        random.Shuffle(files);
        HashSet<string> drawn = new(StringComparer.Ordinal);
        foreach (string file in files)
        {
            string[] words = CorpusText.Read(file)?.Words.Split(' ') ?? [];
            for (int i = 0; i < 2 + (2 * count / files.Length) && words.Length > mostWords && drawn.Count < count; i++)
            {
                int at = random.Next(words.Length - mostWords);
                string question = string.Join(' ', words.Skip(at).Take(1 + random.Next(mostWords)));
                if (drawn.Add(question))
                {
                    yield return question;
                }
            }
        }
    }

    private static async Task MeasureAsync(string name, IReadOnlyList<string> questions, Func<string, Task> ask)
    {
        var clock = new List<double>();
        var processor = new List<(double Time, string Question)>();
        int refused = 0;
        foreach (string question in questions)
        {
            TimeSpan used = Environment.CpuUsage.TotalTime;
            long begun = Stopwatch.GetTimestamp();
            try
            {
                await ask(question).ConfigureAwait(false);
            }
            catch (SearchTooBroadException)
            {
                refused++;
            }

            clock.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            processor.Add(((Environment.CpuUsage.TotalTime - used).TotalMilliseconds, question));
        }

        if (clock.Count == 0)
        {
            return;
        }

        clock.Sort();
        processor.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {questions.Count:N0} asked, {refused} refused; clock {At(clock, 0.5):0.0} ms, 99 % {At(clock, 0.99):0.0}, most {clock[^1]:0.0}; "
            + $"processor {At([.. processor.Select(p => p.Time)], 0.5):0.0} ms, 99 % {At([.. processor.Select(p => p.Time)], 0.99):0.0}, most {processor[^1].Time:0.0} ({processor[^1].Question})"));
    }

    private static double At(List<double> sorted, double share) =>
        sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
}
