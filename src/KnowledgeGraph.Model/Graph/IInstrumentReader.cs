namespace KnowledgeGraph.Model.Graph;

/// <summary>Instruments: by id, by name, as a list. One call is one round trip.</summary>
public interface IInstrumentReader
{
    /// <summary>Instruments by id.</summary>
    Task<IReadOnlyDictionary<InstrumentId, Instrument>> InstrumentsAsync(
        IReadOnlyCollection<InstrumentId> ids, CancellationToken cancellationToken = default);

    /// <summary>
    /// What a name may mean: the instruments whose id, title or one of whose names has this kebab case. An id that became another
    /// one's name (<c>2030-agenda-for-sustainable-development</c>) leads to that one. The key of a title (<see cref="TitleKey"/>) leads to the
    /// loaded instruments whose own title has it: those of one question, year after year.
    /// </summary>
    Task<ILookup<string, InstrumentId>> NamedAsync(IReadOnlyCollection<string> kebabNames, CancellationToken cancellationToken = default);

    /// <summary>A list of instruments.</summary>
    Task<Page<Instrument>> ListAsync(InstrumentFilter filter, InstrumentOrder order, PageRequest page, CancellationToken cancellationToken = default);
}
