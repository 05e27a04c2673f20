namespace KnowledgeGraph.Benchmarks.Cost;

/// <summary>A request that may be the worst of its kind, and what comes next to it.</summary>
internal interface ICandidate
{
    /// <summary>The request.</summary>
    CostRequest Request { get; }

    /// <summary>One that differs a little.</summary>
    ICandidate Mutated(Random random);

    /// <summary>One that asks for less, after this one was refused for asking too much; null where there is none.</summary>
    ICandidate? Smaller(Random random);
}

/// <summary>A kind of request.</summary>
/// <param name="Name">What is asked.</param>
/// <param name="First">One to begin with.</param>
internal sealed record RequestKind(string Name, Func<Random, ICandidate> First);
