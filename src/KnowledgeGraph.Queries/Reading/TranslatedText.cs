using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Reading;

/// <summary>
/// The text of an instrument in one of its languages, under the labels of the text that counts: what is known of a paragraph is known of it in
/// whatever language it is read. A part that has no counterpart there keeps its own label.
/// </summary>
/// <param name="Language">The language.</param>
/// <param name="Parts">Its parts in the order of the text.</param>
/// <param name="Citations">The citations made in it, by the part they stand in.</param>
/// <param name="Known">What they lead to, by id.</param>
public sealed record TranslatedText(
    string Language, IReadOnlyList<Provision> Parts, ILookup<ProvisionId, Citation> Citations, IReadOnlyDictionary<InstrumentId, Instrument> Known)
{
    private const int MostParts = 5000;
    private const int MostCitations = 5000;

    /// <summary>Reads it.</summary>
    /// <param name="graph">Where it is read.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="counting">The parts of the text that counts.</param>
    /// <param name="language">The language.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Null where it is not there in that language.</returns>
    public static async Task<TranslatedText?> ReadAsync(
        IGraphReader graph, Instrument instrument, IReadOnlyList<Provision> counting, string language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(instrument);
        if (counting.Count == 0 || (!instrument.Languages.Contains(language) && instrument.ContainedIn is null))
        {
            return null;
        }

        IReadOnlyDictionary<InstrumentId, Page<Provision>> pages = await graph.PartsAsync(
            [instrument.Id], [], new PageRequest(MostParts), language, cancellationToken).ConfigureAwait(false);
        Provision[] parts = [.. (pages.GetValueOrDefault(instrument.Id) ?? Page<Provision>.Empty).Items.Select(p => p.Node)];
        if (parts.Length == 0)
        {
            return null;
        }

        HashSet<ProvisionId> all = [.. parts.Select(p => p.Id)];
        EntityId[] tops = [.. parts.Where(p => p.Parent is not { } parent || !all.Contains(parent)).Select(p => (EntityId)p.Id)];
        IReadOnlyDictionary<EntityId, Page<Citation>> made = await graph.CitationsInAsync(
            tops, CitationFilter.None, new PageRequest(MostCitations), cancellationToken).ConfigureAwait(false);
        Citation[] citations = [.. made.Values.SelectMany(p => p.Items.Select(c => c.Node)).DistinctBy(c => c.Id)];
        InstrumentId[] named = [.. citations.SelectMany(c => c.Candidates.Concat(c.Target is { } target ? [target] : [])).Distinct()];
        IReadOnlyDictionary<InstrumentId, Instrument> known = named.Length == 0 ? new Dictionary<InstrumentId, Instrument>()
            : await graph.InstrumentsAsync(named, cancellationToken).ConfigureAwait(false);
        return Beside(counting, language, parts, citations, known);
    }

    private static TranslatedText Beside(
        IReadOnlyList<Provision> counting, string language, IReadOnlyList<Provision> parts, IReadOnlyList<Citation> citations,
        IReadOnlyDictionary<InstrumentId, Instrument> known)
    {
        var alignment = LanguageAlignment.Of([.. counting.Select(ParallelProvisions.Compared)], [.. parts.Select(ParallelProvisions.Compared)]);
        string first = Translation.LanguageOf(counting[0].Id.Label);
        return new TranslatedText(
            language,
            [
                .. parts.Where(p => Translation.WithoutLanguage(p.Id.Label).Length > 0)
                    .Select(p => p with { Id = Counterpart(p.Id), Marks = [.. p.Marks.Select(m => m with { Note = Label(m.Note) })] }),
            ],
            citations.ToLookup(c => Counterpart(c.Id.Source)),
            known);

        ProvisionId Counterpart(ProvisionId id) => new(id.Instrument, Label(id.Label));

        string Label(string label) => alignment.InFirst(label) is { } counterpart ? Translation.InLanguage(counterpart, first) : label;
    }

}
