using System.Collections.Concurrent;
using System.Reflection;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Tests.Sample;

/// <summary>Counts the round trips to a store, by the method called.</summary>
public class CountingReader : DispatchProxy
{
    private readonly ConcurrentQueue<string> _calls = new();
    private IGraphReader? _inner;

    /// <summary>The methods called so far, in order.</summary>
    public IReadOnlyList<string> Calls => [.. _calls];

    /// <summary>Forgets what was called.</summary>
    public void Reset() => _calls.Clear();

    /// <summary>A reader in front of another.</summary>
    public static IGraphReader Of(IGraphReader inner)
    {
        IGraphReader reader = Create<IGraphReader, CountingReader>();
        ((CountingReader)(object)reader)._inner = inner;
        return reader;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        _calls.Enqueue(targetMethod!.Name);
        RoundTrips.Made();
        return targetMethod.Invoke(_inner, BindingFlags.DoNotWrapExceptions, null, args, null);
    }
}
