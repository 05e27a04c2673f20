using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Api.Explorer.Addresses;

/// <summary>What the address of a lineage asks. A value that means nothing is no condition.</summary>
public sealed record LineageAddress
{
    /// <summary>The numbers of nodes that one may ask for.</summary>
    public static readonly IReadOnlyList<int> Sizes = [60, 150, 300];

    /// <summary>The most steps from what is asked; further ones are opened node by node.</summary>
    public const int MostSteps = 4;

    private const int MostOpened = 20;

    /// <summary>What was typed: a reference.</summary>
    public string From { get; init; } = "";

    /// <summary>How many steps.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>A type of edge.</summary>
    public RelationType? Relation { get; init; }

    /// <summary>A body's id without its prefix.</summary>
    public string? Body { get; init; }

    /// <summary>The first year.</summary>
    public int? Since { get; init; }

    /// <summary>The last year.</summary>
    public int? Until { get; init; }

    /// <summary>Whether texts that are not loaded are left out.</summary>
    public bool LoadedOnly { get; init; }

    /// <summary>How many nodes at the most.</summary>
    public int Size { get; init; } = Sizes[0];

    /// <summary>The nodes that were opened, one step each.</summary>
    public IReadOnlyList<EntityId> Opened { get; init; } = [];

    /// <summary>The address of this question.</summary>
    public string Href => "/lineage" + Query;

    /// <summary>The same relative to the page.</summary>
    public string Query => "?" + string.Join('&', Fields.Select(f => $"{f.Name}={Address.Escaped(f.Value)}"));

    /// <summary>The values that the address has, in order.</summary>
    public IEnumerable<(string Name, string Value)> Fields => new (string Name, string? Value)[]
    {
        ("from", From), ("depth", Depth == 1 ? null : Number(Depth)), ("relation", Relation is { } type ? type.Name().ToLowerInvariant() : null),
        ("body", Body),
        ("since", Number(Since)), ("until", Number(Until)), ("loaded", LoadedOnly ? "1" : null), ("nodes", Size == Sizes[0] ? null : Number(Size)),
    }.Where(f => f.Value is not null).Select(f => (f.Name, f.Value!)).Concat(Opened.Select(o => ("open", o.ToString())));

    /// <summary>Reads an address.</summary>
    public static LineageAddress Read(Func<string, IReadOnlyList<string?>> parameters)
    {
        string? Text(string name) => parameters(name) is [{ } text, ..] && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
        int? Whole(string name, int least, int most) =>
            int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
                ? number : null;
        return new LineageAddress
        {
            From = Text("from") ?? "",
            Depth = Whole("depth", 1, MostSteps) ?? 1,
            Relation = Enum.TryParse(Text("relation")?.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out RelationType type)
                && Enum.IsDefined(type) ? type : null,
            Body = Text("body"),
            Since = Whole("since", 1, 9999),
            Until = Whole("until", 1, 9999),
            LoadedOnly = Text("loaded") is not null,
            Size = Sizes.FirstOrDefault(s => s == Whole("nodes", 1, 1000), Sizes[0]),
            Opened = [.. parameters("open").Select(o => EntityId.TryParse(o, out EntityId id) ? id : (EntityId?)null).OfType<EntityId>().Distinct()
                .Take(MostOpened)],
        };
    }

    /// <summary>The same for the graph.</summary>
    /// <param name="root">What is meant by <see cref="From"/>.</param>
    public LineageSurroundings Around(EntityId root) =>
        new(root, Depth, Filter(root.IsProvision ? Granularity.Provision : Granularity.Instrument), Size, Opened);

    private LineageFilter Filter(Granularity granularity) => new()
    {
        Types = Relation is { } type ? [type] : [],
        Bodies = Body is null ? [] : [BodyId.Prefix + Body],
        DateFrom = Since is { } since ? new DateOnly(since, 1, 1) : null,
        DateTo = Until is { } until ? new DateOnly(until, 12, 31) : null,
        LoadedOnly = LoadedOnly,
        Granularity = granularity,
    };

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
