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

    /// <summary>
    /// A page of the names in kebab case that <see cref="NamedAsync"/> finds something by, in the order of code points: ids, titles and other
    /// names; keys of titles are not among them. For whoever looks for names like one that nothing has.
    /// </summary>
    /// <param name="after">The name that the page begins after; null for the first page.</param>
    /// <param name="most">How many names a page has at the most, at least 1.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The names; none where no more follow.</returns>
    Task<IReadOnlyList<string>> NamesAfterAsync(string? after, int most, CancellationToken cancellationToken = default);

    /// <summary>A list of instruments.</summary>
    Task<Page<Instrument>> ListAsync(InstrumentFilter filter, InstrumentOrder order, PageRequest page, CancellationToken cancellationToken = default);
}
