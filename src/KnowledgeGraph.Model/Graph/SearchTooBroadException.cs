using System.Globalization;

namespace KnowledgeGraph.Model.Graph;

/// <summary>A search would read more than it may; nothing of it was read. The message says how much, and what to do.</summary>
public sealed class SearchTooBroadException : Exception
{
    /// <summary>A refusal of what takes more steps than <see cref="SearchEstimate.MostSteps"/>.</summary>
    public SearchTooBroadException(SearchEstimate estimate)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"This search would take about {Millions(estimate.Steps)} million steps; {Millions(SearchEstimate.MostSteps)} million are taken at the most. Ask for fewer words, for rarer ones, for longer beginnings of words, or for a shorter phrase."))
    {
    }

    /// <summary>A refusal without a figure; only for serializers and analyzers.</summary>
    public SearchTooBroadException()
    {
    }

    /// <summary>A refusal with another sentence.</summary>
    public SearchTooBroadException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal with its cause.</summary>
    public SearchTooBroadException(string message, Exception inner)
        : base(message, inner)
    {
    }

    private static long Millions(long steps) => steps / 1_000_000;
}
