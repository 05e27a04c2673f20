using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.CitingTexts;
using KnowledgeGraph.Queries.Places;

namespace KnowledgeGraph.Queries.Reading;

/// <summary>What a card says of what a citation leads to.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Body">Its body.</param>
/// <param name="Provision">The paragraph pinpointed, where its text is loaded.</param>
/// <param name="BuildsOn">What it cites itself, the first few.</param>
/// <param name="Known">The instruments that it cites.</param>
/// <param name="BuiltOnBy">How much builds on it.</param>
public sealed record CardReading(
    Instrument Instrument, Body? Body, Provision? Provision, Page<Relation> BuildsOn, IReadOnlyDictionary<InstrumentId, Instrument> Known,
    Tally BuiltOnBy)
{
    private const int Cites = 4;

    /// <summary>The part pinpointed, where its text is not loaded: what builds on it is counted then.</summary>
    public PinpointPlace? Place { get; init; }

    /// <summary>Reads the card of a part of a text that is not loaded.</summary>
    public static async Task<CardReading> ReadAsync(IGraphReader graph, MeantPlace place, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(place);
        var cited = new CitingQuestion(place.Instrument.Id) { Place = place.Found };
        return await ReadAsync(graph, place.Instrument, null, cancellationToken).ConfigureAwait(false) with
        {
            Place = place.Place,
            BuiltOnBy = await new CitingReader(graph).CountAsync(cited.Filter, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>Reads a card.</summary>
    public static async Task<CardReading> ReadAsync(
        IGraphReader graph, Instrument instrument, Provision? provision, CancellationToken cancellationToken)
    {
        EntityId entity = provision is null ? instrument.Id : provision.Id;
        Page<Relation> buildsOn = (await graph.RelationsAsync([entity], Direction.BuildsOn, [], 1, false, new PageRequest(Cites), cancellationToken)
            .ConfigureAwait(false))
            .GetValueOrDefault(entity) ?? Page<Relation>.Empty;
        Tally builtOnBy = await new CitingReader(graph).CountAsync(entity, cancellationToken).ConfigureAwait(false);
        Body? body = instrument.Body is { } id ? (await graph.BodiesAsync([id], cancellationToken).ConfigureAwait(false))
            .GetValueOrDefault(id) : null;
        InstrumentId[] named = [.. buildsOn.Items.Select(r => r.Node.To.Instrument).Distinct()];
        return new CardReading(instrument, body, provision, buildsOn, named.Length == 0
            ? new Dictionary<InstrumentId, Instrument>()
            : await graph.InstrumentsAsync(named, cancellationToken).ConfigureAwait(false), builtOnBy);
    }
}
