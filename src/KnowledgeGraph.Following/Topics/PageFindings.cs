using KnowledgeGraph.Following.Journal;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Following.Topics;

/// <summary>What was found of pages for one follower is there for the next who asks the same. The pages asked last are remembered.</summary>
internal sealed class PageFindings
{
    // As many as followers are at different places at once; what each holds is bounded by the page's size, and by how many topics there are.
    private const int Remembered = 32;

    private const int TopicsAPage = 2_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(JournalPlace, JournalPlace), Dictionary<string, Task>> _pages = [];
    private readonly Queue<(JournalPlace, JournalPlace)> _byAge = new();

    /// <summary>What a topic finds of a page; found once, however many ask, and anew where it failed.</summary>
    public async Task<T> GetAsync<T>(JournalPage page, string topic, Func<Task<T>> find, CancellationToken cancellationToken)
    {
        // Whose work is counted does their own: what is found for others is nobody's, and may not be had for nothing.
        if (WorkBudget.Current is not null)
        {
            return await find().ConfigureAwait(false);
        }

        Task<T> found;
        lock (_gate)
        {
            Dictionary<string, Task> findings = Findings((page.Since, page.Until));
            if (findings.TryGetValue(topic, out Task? known) && known is { IsFaulted: false, IsCanceled: false })
            {
                found = (Task<T>)known;
            }
            else
            {
                if (findings.Count >= TopicsAPage)
                {
                    findings.Clear();
                }

                // Whoever asked first may leave.
                findings[topic] = found = Task.Run(find, CancellationToken.None);
            }
        }

        return await found.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private Dictionary<string, Task> Findings((JournalPlace, JournalPlace) page)
    {
        if (!_pages.TryGetValue(page, out Dictionary<string, Task>? findings))
        {
            _pages.Add(page, findings = new Dictionary<string, Task>(StringComparer.Ordinal));
            _byAge.Enqueue(page);
            if (_byAge.Count > Remembered)
            {
                _pages.Remove(_byAge.Dequeue());
            }
        }

        return findings;
    }
}
