using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Reads the maps that statements return for nodes.</summary>
internal static class NodeMaps
{
    private static readonly Dictionary<string, InstrumentKind> Kinds = Enum.GetValues<InstrumentKind>()
        .ToDictionary(k => k.Name(), StringComparer.Ordinal);

    /// <summary>The kinds of provisions by the names that nodes have them by.</summary>
    public static readonly Dictionary<string, ProvisionKind> ProvisionKinds = Enum.GetValues<ProvisionKind>()
        .ToDictionary(k => k.Name(), StringComparer.Ordinal);
    private static readonly Dictionary<string, CitationStatus> Statuses = Enum.GetValues<CitationStatus>()
        .ToDictionary(s => s.Name(), StringComparer.Ordinal);
    private static readonly Dictionary<string, RelationType> Types = Enum.GetValues<RelationType>()
        .ToDictionary(t => t.Name(), StringComparer.Ordinal);

    public static Instrument Instrument(JsonElement map) =>
        InstrumentProperties.Read(map.Of("id").GetString()!, (property, _) => InstrumentNode.Read(property, map.Of(property.Name))) with
        {
            ContainedIn = map.Of("containedIn").Text() is { } holder ? Provision(holder) : null,
        };

    public static Provision Provision(JsonElement map)
    {
        var instrument = new InstrumentId(map.Of("instrument").GetString()!);
        return new Provision
        {
            Id = new ProvisionId(instrument, map.Of("label").GetString()!),
            Kind = ProvisionKinds[map.Of("kind").GetString()!],
            Number = map.Of("number").Text(),
            Verb = map.Of("verb").Text(),
            Action = map.Of("action").Text(),
            Text = map.Of("text").GetString()!,
            Ordinal = map.Of("ordinal").GetInt32(),
            Parent = map.Of("parent").Text() is { } parent ? new ProvisionId(instrument, parent) : null,
            Marks = JsonText.Marks(map.Of("marks").Text() ?? JsonText.Empty),
        };
    }

    public static Citation Citation(JsonElement map) => new()
    {
        Id = new CitationId(Provision(map.Of("source").GetString()!), map.Of("start").GetInt32()),
        End = map.Of("end").GetInt32(),
        Text = map.Of("text").GetString()!,
        Status = Statuses[map.Of("status").GetString()!],
        Target = map.Of("target").Text() is { } target ? new InstrumentId(target) : null,
        TargetProvision = map.Of("targetProvision").Text() is { } provision ? Provision(provision) : null,
        Candidates = [.. map.Of("candidates").Words().Distinct(StringComparer.Ordinal).Select(c => new InstrumentId(c))],
        Pinpoint = map.Of("pinpoint").Text(),
        Parts = map.Of("parts").Words(),
        CitedDate = DayText.Read(map.Of("citedDate").Text()),
        CitedTitle = map.Of("citedTitle").Text(),
        Verb = map.Of("verb").Text(),
        Relation = Types[map.Of("relation").GetString()!],
    };

    public static ProvisionId Provision(string id) =>
        ProvisionId.TryParse(id, out ProvisionId provision) ? provision : throw new InvalidDataException($"{id} is no provision's id.");

    public static EntityId Entity(string id) =>
        EntityId.TryParse(id, out EntityId entity) ? entity : throw new InvalidDataException($"{id} is no id.");

    public static InstrumentKind Kind(string name) => Kinds[name];

    public static RelationType Type(string name) => Types[name];

    public static CitationStatus Status(string name) => Statuses[name];

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
