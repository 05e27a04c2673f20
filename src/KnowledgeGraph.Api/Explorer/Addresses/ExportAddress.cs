using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Exports;

namespace KnowledgeGraph.Api.Explorer.Addresses;

/// <summary>What the address of the page with the formats asks. A value that means nothing is no condition.</summary>
public sealed record ExportAddress
{
    /// <summary>The path of the page.</summary>
    public const string Page = "/export";

    /// <summary>The ways to go, as addresses and people say them.</summary>
    public static readonly IReadOnlyList<(string Value, string Words)> Directions =
        [("both", "what it builds on and what builds on it"), ("builds-on", "what it builds on"), ("built-on-by", "what builds on it")];

    /// <summary>What was typed: a reference.</summary>
    public string From { get; init; } = "";

    /// <summary>Which way.</summary>
    public string Direction { get; init; } = Directions[0].Value;

    /// <summary>How many steps.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>How many nodes at the most.</summary>
    public int Limit { get; init; } = LineageQuery.StandardNodes;

    /// <summary>Whether nodes are whole texts.</summary>
    public bool IsOfTexts { get; init; }

    /// <summary>Reads an address.</summary>
    public static ExportAddress Read(Func<string, string?> parameter)
    {
        int Whole(string name, int most, int otherwise) =>
            int.TryParse(parameter(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1
                ? Math.Min(number, most) : otherwise;
        string? way = parameter("direction");
        return new ExportAddress
        {
            From = parameter("from")?.Trim() ?? "",
            Direction = Directions.FirstOrDefault(d => d.Value == way, Directions[0]).Value,
            Depth = Whole("depth", LineageQuery.MostSteps, 1),
            Limit = Whole("limit", LineageQuery.MostNodes, LineageQuery.StandardNodes),
            IsOfTexts = parameter("granularity") == "instrument",
        };
    }

    /// <summary>The address of the file.</summary>
    public string Href(ExportFormat format, EntityId root)
    {
        string of = Address.Escaped(root.ToString()), texts = IsOfTexts ? "&granularity=instrument" : "";
        return string.Create(
            CultureInfo.InvariantCulture, $"{Page}/lineage.{format.Name}?from={of}&direction={Direction}&depth={Depth}&limit={Limit}{texts}");
    }
}
