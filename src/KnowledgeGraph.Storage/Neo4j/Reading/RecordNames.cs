using System.Text.Json;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>The values of records by the names that they have in the graph: <c>IN_FAVOUR</c>.</summary>
internal static class RecordNames
{
    private static readonly Dictionary<Vote, string> Votes = Enum.GetValues<Vote>().ToDictionary(v => v, v => Upper(v.ToString()));

    private static readonly Dictionary<AdoptionKind, string> Adoptions =
        Enum.GetValues<AdoptionKind>().ToDictionary(a => a, a => Upper(a.ToString()));

    private static readonly Dictionary<string, Vote> ByName = Votes.ToDictionary(v => v.Value, v => v.Key, StringComparer.Ordinal);

    public static string Name(this Vote vote) => Votes[vote];

    public static string Name(this AdoptionKind adoption) => Adoptions[adoption];

    public static Vote Vote(string name) => ByName[name];

    private static string Upper(string pascal) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(pascal);
}
