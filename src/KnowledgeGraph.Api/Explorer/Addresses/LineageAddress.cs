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

    // What is rolled up is read first: so much of it that a hub is told whole.
    private const int MostRolledUp = 1000;

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

    /// <summary>What the nodes stand for; null for texts, or paragraphs where the root is one.</summary>
    public LineageLevel? Level { get; init; }

    /// <summary>Whether layers are drawn below each other, for a page of little width. How it is drawn is no part of the question.</summary>
    public bool IsTall { get; init; }

    /// <summary>The keys of the nodes that were opened, one step each, with how often.</summary>
    public IReadOnlyList<(string Key, int Pages)> Opened { get; init; } = [];

    /// <summary>The address of this question.</summary>
    public string Href => PageLanguage.Here("/lineage") + Query;

    /// <summary>The same relative to the page.</summary>
    public string Query => "?" + string.Join('&', Fields.Select(f => $"{f.Name}={Address.Escaped(f.Value)}"));

    /// <summary>The values that the address has, in order.</summary>
    public IEnumerable<(string Name, string Value)> Fields => new (string Name, string? Value)[]
    {
        ("from", From), ("depth", Depth == 1 ? null : Number(Depth)), ("relation", Relation is { } type ? type.Name().ToLowerInvariant() : null),
        ("body", Body),
        ("since", Number(Since)), ("until", Number(Until)), ("loaded", LoadedOnly ? "1" : null), ("nodes", Size == Sizes[0] ? null : Number(Size)),
        ("level", Level?.ToString().ToLowerInvariant()),
    }.Where(f => f.Value is not null).Select(f => (f.Name, f.Value!)).Concat(Opened.Select(o => ("open", Written(o))));

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
            Level = Enum.TryParse(Text("level"), ignoreCase: true, out LineageLevel level) && Enum.IsDefined(level) ? level : null,
            IsTall = Text("shape") == "tall",
            Opened = [.. parameters("open").Select(Opening).Where(o => o.Key.Length > 0).DistinctBy(o => o.Key).Take(MostOpened)],
        };
    }

    /// <summary>The level that a root is shown at.</summary>
    public LineageLevel LevelOf(EntityId root) => Level ?? (root.IsProvision ? LineageLevel.Paragraph : LineageLevel.Text);

    /// <summary>The same with a node opened so often; closed where that is not at all.</summary>
    public LineageAddress WithOpened(string key, int pages)
    {
        bool isOpen = Opened.Any(o => o.Key == key);
        return this with
        {
            Opened = [.. Opened.Where(o => o.Key != key || pages > 0).Select(o => o.Key == key ? (key, pages) : o),
                .. isOpen || pages == 0 ? Array.Empty<(string, int)>() : [(key, pages)]],
        };
    }

    /// <summary>The same for the graph.</summary>
    /// <param name="root">What is meant by <see cref="From"/>.</param>
    public LineageSurroundings Around(EntityId root)
    {
        LineageLevel level = LevelOf(root);
        return new(
            root, Depth, Filter(level == LineageLevel.Paragraph ? Granularity.Provision : Granularity.Instrument),
            level > LineageLevel.Text ? MostRolledUp : Size,
            [
                .. Opened.Where(o => !TextGroups.IsKey(o.Key))
                    .Select(o => EntityId.TryParse(o.Key, out EntityId id) ? new OpenedNode(id, o.Pages) : null).OfType<OpenedNode>(),
            ]);
    }

    /// <summary>The answer at the level that was asked for.</summary>
    public RolledLineage RollUp(LineageAnswer answer, EntityId root)
    {
        Dictionary<string, int> opened = Opened.ToDictionary(o => o.Key, o => o.Pages);
        int more = answer.Graph.Roots.Sum(r => opened.GetValueOrDefault(r.ToString())) * OpenedNode.PageSize;
        return RolledLineage.Of(answer, LevelOf(root), opened, Size + more);
    }

    private LineageFilter Filter(Granularity granularity) => new()
    {
        Types = Relation is { } type ? [type] : [],
        Bodies = Body is null ? [] : [BodyId.Prefix + Body],
        DateFrom = Since is { } since ? new DateOnly(since, 1, 1) : null,
        DateTo = Until is { } until ? new DateOnly(until, 12, 31) : null,
        LoadedOnly = LoadedOnly,
        Granularity = granularity,
    };

    // "3*A/RES/74/174": opened three times.
    private static (string Key, int Pages) Opening(string? text)
    {
        text = text?.Trim() ?? "";
        int star = text.IndexOf('*', StringComparison.Ordinal);
        return star > 0 && int.TryParse(text.AsSpan(0, star), NumberStyles.None, CultureInfo.InvariantCulture, out int pages)
            ? (text[(star + 1)..], Math.Clamp(pages, 1, OpenedNode.MostPages)) : (text, 1);
    }

    private static string Written((string Key, int Pages) opened) => opened.Pages > 1 ? $"{Number(opened.Pages)}*{opened.Key}" : opened.Key;

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
