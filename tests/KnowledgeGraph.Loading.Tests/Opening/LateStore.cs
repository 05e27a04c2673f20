using System.Reflection;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Loading.Tests.Opening;

/// <summary>A store that only opens, and only after it has failed as it is told, one failure a time.</summary>
public class LateStore : DispatchProxy
{
    private Queue<Exception> _failures = [];

    /// <summary>How often it was opened or failed to be.</summary>
    public int Attempts { get; private set; }

    /// <summary>What it does when it opens.</summary>
    public Task Opening { get; set; } = Task.CompletedTask;

    public static (IGraphStore Store, LateStore Late) Create(params IEnumerable<Exception> failures)
    {
        IGraphStore store = Create<IGraphStore, LateStore>();
        var late = (LateStore)(object)store;
        late._failures = new Queue<Exception>(failures);
        return (store, late);
    }

    public static GraphStoreException Away(string reason = "Neo4j cannot be reached.") => new(reason) { RetryAfter = TimeSpan.FromSeconds(1) };

    public static GraphStoreException GettingReady(string reason = "It is building its indexes.") =>
        new(reason) { RetryAfter = TimeSpan.FromSeconds(1), IsGettingReady = true };

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod?.Name != nameof(IGraphStore.InitializeAsync))
        {
            throw new InvalidOperationException($"{targetMethod?.Name} was asked of a store that is not open.");
        }

        Attempts++;
        return _failures.TryDequeue(out Exception? failure) ? Task.FromException(failure) : Opening;
    }
}
