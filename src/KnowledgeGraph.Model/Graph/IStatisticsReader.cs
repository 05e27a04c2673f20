namespace KnowledgeGraph.Model.Graph;

/// <summary>What the graph as a whole holds. One call is one round trip.</summary>
public interface IStatisticsReader
{
    /// <summary>What the graph holds. Provisions and citations are those of the texts that count, one language an instrument; an instrument
    /// is loaded in whatever language.</summary>
    Task<Statistics> StatisticsAsync(CancellationToken cancellationToken = default);

    /// <summary>The most cited instruments, the most cited first.</summary>
    Task<IReadOnlyList<InstrumentCount>> MostCitedAsync(int first, CancellationToken cancellationToken = default);
}
