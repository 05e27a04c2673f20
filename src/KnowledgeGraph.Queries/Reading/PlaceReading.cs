using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.CitingTexts;
using KnowledgeGraph.Queries.Places;

namespace KnowledgeGraph.Queries.Reading;

/// <summary>All that the page of a part of a text shows that is not loaded: Article 51 of the Charter.</summary>
/// <param name="Instrument">The text.</param>
/// <param name="Body">Who adopted or issued it.</param>
/// <param name="Found">The part.</param>
/// <param name="BuiltOnBy">The texts that cite it, counted, the first few with their paragraphs.</param>
/// <param name="Places">All parts of the text that are cited, in its order.</param>
public sealed record PlaceReading(
    Instrument Instrument, Body? Body, FoundPlace Found, CitingReading BuiltOnBy, IReadOnlyList<CountedPlace> Places)
{
    /// <summary>The part.</summary>
    public PinpointPlace Place => Found.Place;

    /// <summary>What it is divided into, as far as that is cited.</summary>
    public IEnumerable<CountedPlace> Parts => Places.Where(p => p.Place.Within is { } within && within.Equals(Place));

    /// <summary>The part before it in the text that is cited, and the one after it; null where there is none.</summary>
    public (PinpointPlace? Before, PinpointPlace? After) Neighbours
    {
        get
        {
            PinpointPlace[] row = [.. Places.Select(p => p.Place).Where(p => Equals(p.Within, Place.Within))];
            int at = Array.FindIndex(row, p => p.Equals(Place));
            return (row.ElementAtOrDefault(at - 1), at < 0 ? null : row.ElementAtOrDefault(at + 1));
        }
    }

    /// <summary>Reads it; null where nothing cites such a part.</summary>
    /// <param name="graph">Where it is read.</param>
    /// <param name="instrument">The text.</param>
    /// <param name="part">The part as somebody calls it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<PlaceReading?> ReadAsync(
        IGraphReader graph, Instrument instrument, string part, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(instrument);
        var places = new CitedPlaces(graph);
        if (await places.FindAsync(instrument.Id, part, cancellationToken).ConfigureAwait(false) is not { } found)
        {
            return null;
        }

        CitingReading builtOnBy = await new CitingReader(graph).ReadAsync(
            new CitingQuestion(instrument.Id) { Place = found }, cancellationToken: cancellationToken).ConfigureAwait(false);
        Body? body = instrument.Body is { } id
            ? (await graph.BodiesAsync([id], cancellationToken).ConfigureAwait(false)).GetValueOrDefault(id) : null;
        return new PlaceReading(
            instrument, body, found, builtOnBy, await places.OfAsync(instrument.Id, cancellationToken).ConfigureAwait(false));
    }
}
