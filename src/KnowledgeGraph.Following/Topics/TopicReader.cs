using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Following.Topics;

/// <summary>Reads what somebody says that they follow.</summary>
/// <param name="resolver">Finds what a reference means.</param>
public sealed class TopicReader(ReferenceResolver resolver)
{
    /// <summary>What citations of something are followed by.</summary>
    /// <param name="of">A reference to an instrument or a paragraph; null for any.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="TopicException">The reference means nothing, or several.</exception>
    public async Task<Topic> ReadAsync(string? of, CancellationToken cancellationToken = default)
    {
        if (of is null)
        {
            return Topic.Everything;
        }

        Resolution meant = await resolver.ResolveAsync(of, cancellationToken).ConfigureAwait(false);
        return Read(of, meant) ?? throw new TopicException(of, meant);
    }

    /// <summary>What is followed by a reference whose meaning is known; null where there is nothing to follow.</summary>
    public static Topic? Read(string of, Resolution meant) => meant switch
    {
        Resolution.Found { Provision: { } provision } => new Topic(provision.Id, CitationFilter.None),
        Resolution.Found found => Topic.OfInstrument(found.Instrument),
        Resolution.Ambiguous or Resolution.PartMissing => null,
        _ => OfSymbol(of),
    };

    /// <summary>What nobody has cited yet can be waited for: by its id, or a paragraph's; null for what is none.</summary>
    public static Topic? OfSymbol(string text) =>
        EntityId.TryParse(text.Trim(), out EntityId id) && id.Instrument is { IsSymbol: true, Value: var value }
        && value.Contains('/', StringComparison.Ordinal) && !value.Contains(' ', StringComparison.Ordinal)
            ? new Topic(id, CitationFilter.None) : null;
}

/// <summary>A reference that cannot be followed.</summary>
/// <param name="of">The reference.</param>
/// <param name="meant">What it means.</param>
public sealed class TopicException(string of, Resolution meant) : Exception(meant switch
{
    Resolution.Ambiguous several => $"“{of}” may mean several instruments: {string.Join("; ", several.Candidates.Take(10).Select(c => c.Id))}.",
    Resolution.PartMissing part => $"{part.Instrument.Id} has no such part as “{of}” names, or its text is not loaded.",
    _ => $"The graph has nothing for “{of}”.",
});
