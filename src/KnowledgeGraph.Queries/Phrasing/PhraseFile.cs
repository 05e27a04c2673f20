using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Queries.Phrasing;

/// <summary>The file of what is said in a language.</summary>
internal sealed record PhraseFile
{
    /// <summary>How it is written.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The language's own name.</summary>
    public required string Name { get; init; }

    /// <summary>The months.</summary>
    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>A date: day, month's name, year, month's number.</summary>
    public required string Date { get; init; }

    /// <summary>What stands between thousands.</summary>
    public required string Thousands { get; init; }

    /// <summary>So many per cent.</summary>
    public required string Percent { get; init; }

    /// <summary>The sentences.</summary>
    public required IReadOnlyDictionary<string, string> Sentences { get; init; }

    /// <summary>What is counted.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Counts { get; init; }
}
