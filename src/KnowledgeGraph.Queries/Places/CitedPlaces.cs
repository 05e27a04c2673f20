using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Places;

/// <summary>A part of a text, and how much cites it or what is in it.</summary>
/// <param name="Place">The part.</param>
/// <param name="Tally">How much cites it.</param>
public sealed record CountedPlace(PinpointPlace Place, Tally Tally);

/// <summary>A part of a text that is cited.</summary>
/// <param name="Place">The part.</param>
/// <param name="Pinpoints">Under what texts cite it or what is in it, as kept: <c>art. 51</c>, <c>chap. VII, art. 51</c>.</param>
public sealed record FoundPlace(PinpointPlace Place, IReadOnlyList<string> Pinpoints);

/// <summary>
/// Finds the parts of texts that others cite: of a text that is not loaded, they are what its citations pinpoint.
/// </summary>
/// <param name="graph">Where it is read.</param>
public sealed class CitedPlaces(IGraphReader graph)
{
    // The Charter, whose parts are cited most, has a fifth of these.
    private const int CitationsAPage = 5_000;

    private static readonly CitationFilter Pinpointed = new() { HasPinpoint = true };

    /// <summary>The parts of a text that are cited, in its order, each with how much cites it.</summary>
    public async Task<IReadOnlyList<CountedPlace>> OfAsync(InstrumentId text, CancellationToken cancellationToken = default)
    {
        var read = new Dictionary<string, IReadOnlyList<PinpointPlace>>(StringComparer.Ordinal);
        var counts = new Dictionary<PinpointPlace, Counter>();
        Page<Citation> page;
        Cursor? after = null;
        do
        {
            page = (await graph.CitationsOfAsync([text], Pinpointed, new PageRequest(CitationsAPage, after), cancellationToken)
                .ConfigureAwait(false)).GetValueOrDefault(text) ?? Page<Citation>.Empty;
            foreach (PageItem<Citation> item in page.Items)
            {
                foreach (PinpointPlace place in PlacesOf(item.Node.Pinpoint ?? ""))
                {
                    if (!counts.TryGetValue(place, out Counter? counter))
                    {
                        counts.Add(place, counter = new Counter());
                    }

                    counter.Add(item.Node);
                }

                after = item.Cursor;
            }
        }
        while (page.HasNext && page.Items.Count > 0);

        return [.. counts.OrderBy(c => c.Key, PinpointPlace.InOrder).Select(c => new CountedPlace(c.Key, c.Value.Tally))];

        // Few pinpoints are of many citations.
        IReadOnlyList<PinpointPlace> PlacesOf(string pinpoint)
        {
            if (!read.TryGetValue(pinpoint, out IReadOnlyList<PinpointPlace>? places))
            {
                read.Add(pinpoint, places = PlaceReader.AllOf(pinpoint));
            }

            return places;
        }
    }

    /// <summary>A part of a text by what somebody calls it; null where nothing cites it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="part">The part: <c>Article 51</c>, <c>art. 2 (4)</c>, <c>OP5</c>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<FoundPlace?> FindAsync(InstrumentId text, string part, CancellationToken cancellationToken = default)
    {
        if (PlaceReader.Of(part) is not [var place, ..])
        {
            return null;
        }

        Grouping pinpoints = (await graph.GroupsAsync(
            new CountedCitations(Pinpointed with { Of = [text] }), [[new GroupBy(Dimension.Pinpoint, GroupBy.MostGroups)]], cancellationToken)
                .ConfigureAwait(false))[0];
        string[] fitting = [.. pinpoints.Groups.Select(g => g.Value).Where(p => PlaceReader.AllOf(p).Contains(place))];
        return fitting.Length == 0 ? null : new FoundPlace(place, fitting);
    }

    private sealed class Counter
    {
        private readonly HashSet<InstrumentId> _texts = [];
        private readonly HashSet<ProvisionId> _paragraphs = [];
        private int _citations;

        public Tally Tally => new(_citations, _texts.Count, _paragraphs.Count, _citations);

        public void Add(Citation citation)
        {
            _citations++;
            _texts.Add(citation.Id.Source.Instrument);
            _paragraphs.Add(citation.Id.Source);
        }
    }
}
