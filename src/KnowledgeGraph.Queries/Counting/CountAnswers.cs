using System.Collections.Concurrent;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Counting;

/// <summary>
/// Counts over lists. Those over all that the graph has are kept until it changes; whoever asks first has their work counted, and who asks
/// after that has none.
/// </summary>
public sealed class CountAnswers
{
    private const int MostKept = 100_000;

    private readonly IGraphReader _graph;
    private readonly Following<Kept> _kept;

    /// <summary>Counts of a graph.</summary>
    public CountAnswers(IGraphReader graph)
    {
        _graph = graph;
        _kept = new Following<Kept>(graph, _ => Task.FromResult(new Kept()));
    }

    /// <summary>The items of a list, put together in several ways at once, as <see cref="ICountReader.GroupsAsync"/> has it.</summary>
    public async Task<IReadOnlyList<Grouping>> ReadAsync(
        CountedList list, IReadOnlyList<IReadOnlyList<GroupBy>> groupings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (!list.IsWhole)
        {
            return await _graph.GroupsAsync(list, groupings, cancellationToken).ConfigureAwait(false);
        }

        Kept kept = await _kept.GetAsync(cancellationToken).ConfigureAwait(false);
        Question[] questions = [.. groupings.Select(by => new Question(list, by.ElementAtOrDefault(0), by.ElementAtOrDefault(1)))];
        Question[] open = [.. questions.Distinct().Where(q => !kept.Answers.ContainsKey(q))];
        var answers = new Dictionary<Question, Grouping>();
        if (open.Length > 0)
        {
            IReadOnlyList<Grouping> counted =
                await _graph.GroupsAsync(list, [.. open.Select(q => q.By)], cancellationToken).ConfigureAwait(false);
            foreach ((Question question, Grouping answer) in open.Zip(counted))
            {
                answers[question] = answer;
                kept.Keep(question, answer);
            }
        }

        return [.. questions.Select(q => answers.TryGetValue(q, out Grouping? answer) ? answer : kept.Answers[q])];
    }

    private sealed record Question(CountedList List, GroupBy? First, GroupBy? Second)
    {
        public IReadOnlyList<GroupBy> By => [.. new[] { First, Second }.OfType<GroupBy>()];
    }

    // What is kept of one state of the graph: with more groups than are kept all are forgotten.
    private sealed class Kept
    {
        private int _groups;

        public ConcurrentDictionary<Question, Grouping> Answers { get; private set; } = new();

        public void Keep(Question question, Grouping answer)
        {
            int groups = 1 + answer.Groups.Sum(g => 1 + (g.Within?.Groups.Count ?? 0));
            if (Interlocked.Add(ref _groups, groups) > MostKept)
            {
                Interlocked.Exchange(ref _groups, groups);
                Answers = new();
            }

            Answers[question] = answer;
        }
    }
}
