using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Comparing;

/// <summary>Reads loaded texts to be compared, in one round trip each.</summary>
/// <param name="graph">Where they are read.</param>
public sealed class ComparisonReader(IProvisionReader graph)
{
    // Notes, cover and closing beside the paragraphs.
    private const int MostParts = ComparisonSide.MostParagraphs * 2;

    /// <summary>Reads an instrument, or a part of it with all that stands in the part and the notes that are marked there.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="part">The part; null for the whole.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The text; null where it is not loaded.</returns>
    public async Task<ComparisonSide?> ReadAsync(Instrument instrument, Provision? part, CancellationToken cancellationToken)
    {
        // A part that is named by a text of its own may stand in the annex of another.
        InstrumentId of = part?.Id.Instrument ?? instrument.Id;
        Page<Provision> page = (await graph.PartsAsync([of], [], new PageRequest(MostParts), cancellationToken: cancellationToken)
            .ConfigureAwait(false)).GetValueOrDefault(of) ?? Page<Provision>.Empty;
        Provision[] all = [.. page.Items.Select(i => i.Node)];
        return all.Length == 0
            ? null
            : ComparisonSide.Of(instrument, part, part is null ? all : Within(part, all), part is null ? page.TotalCount - all.Length : 0);
    }

    private static Provision[] Within(Provision part, Provision[] all)
    {
        HashSet<ProvisionId> within = [part.Id];
        foreach (Provision provision in all)
        {
            if (provision is { Kind: not ProvisionKind.Footnote, Parent: { } parent } && within.Contains(parent))
            {
                within.Add(provision.Id);
            }
        }

        HashSet<string> marked = [.. all.Where(p => within.Contains(p.Id)).SelectMany(p => p.Marks).Select(m => m.Note)];
        return [.. all.Where(p => within.Contains(p.Id) || (p.Kind == ProvisionKind.Footnote && marked.Contains(p.Id.Label)))];
    }
}
