using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.References;
using KnowledgeGraph.Queries.Searching;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.Benchmarks.Answers;

/// <summary>
/// How well a search ranks: <c>answers STORE RECORDS [TABLE [EACH]]</c>. The mean over questions of one through the place of the first right
/// answer, of the first ten, by kind of question: of the hits alone, and as a reader sees them, with what the words name first.
/// </summary>
internal static class AnswersProgram
{
    private const int WrongUsage = 2;
    private const int Shown = 10;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length is < 2 or > 4)
        {
            await Console.Error.WriteLineAsync(
                "answers STORE RECORDS [TABLE [EACH]], for example answers sqlite:graph.db records 1 30; RECORDS is a folder of the library's records, TABLE the seed")
                .ConfigureAwait(false);
            return WrongUsage;
        }

        if (Repository.Shared("corpus", "un-akn") is not { } corpus)
        {
            Console.WriteLine("The measuring material is not there: nothing is measured.");
            return 0;
        }

        int seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1;
        int each = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 30;
        IEnumerable<string> files = Directory.EnumerateFiles(corpus, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        List<CorpusText> texts = [.. files.Select(CorpusText.Read).OfType<CorpusText>()];
        IReadOnlyList<AskedQuestion> questions = QuestionTable.Draw(texts, args[1], seed, each);
        var options = new Neo4jStoreOptions { Password = Environment.GetEnvironmentVariable(Neo4jStoreOptions.PasswordVariable) };
        IGraphStore store = GraphStores.Open(args[0], neo4j: options);
        await using (store.ConfigureAwait(false))
        {
            await store.InitializeAsync().ConfigureAwait(false);
            var resolver = new ReferenceResolver(store);
            var answers = new SearchAnswers(store);
            foreach (IGrouping<string, AskedQuestion> kind in questions.GroupBy(q => q.Kind))
            {
                (double alone, double read) = (0, 0);
                List<string> missed = [];
                foreach (AskedQuestion question in kind)
                {
                    string[] hits = await HitsAsync(answers, question.Text).ConfigureAwait(false);
                    string[] shown = [.. await NamedAsync(resolver, question.Text).ConfigureAwait(false), .. hits];
                    alone += Reciprocal(hits, question.Right);
                    read += Reciprocal(shown, question.Right);
                    if (Reciprocal(shown, question.Right) < 1)
                    {
                        missed.Add($"    {question.Text} -> {string.Join(", ", shown.Take(3))}; right: {string.Join(", ", question.Right.Take(3))}");
                    }
                }

                int count = kind.Count();
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{kind.Key}: {count} questions, mean reciprocal rank of the hits {alone / count:0.000}, as read {read / count:0.000}"));
                missed.ForEach(Console.WriteLine);
            }
        }

        return 0;
    }

    private static async Task<string[]> HitsAsync(SearchAnswers answers, string text)
    {
        SearchAnswer answer = await answers.ReadAsync(new SearchQuery(text, [], InstrumentFilter.None), new PageRequest(Shown)).ConfigureAwait(false);
        return [.. answer.Hits.Items.Select(h => h.Node.Entity.Instrument.Value)];
    }

    private static async Task<string[]> NamedAsync(ReferenceResolver resolver, string text) =>
        await resolver.ResolveAsync(text).ConfigureAwait(false) switch
        {
            Resolution.Found one => [one.Instrument.Id.Value],
            Resolution.PartMissing part => [part.Instrument.Id.Value],
            Resolution.Ambiguous several => [.. several.Candidates.Select(c => c.Id.Value)],
            _ => [],
        };

    private static double Reciprocal(string[] shown, IReadOnlySet<string> right) =>
        Array.FindIndex(shown, right.Contains) is >= 0 and < Shown and var at ? 1.0 / (at + 1) : 0;
}
