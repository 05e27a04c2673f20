using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Schema;

namespace KnowledgeGraph.Storage.Tests.Neo4j.Clusters;

/// <summary>
/// What was committed, and what a member answers that has so much of it. No Cypher is run: what is written is kept as the store sends it, and the
/// statements that ask for revisions, texts, files and instruments are answered from exactly that, as it was at the member's version.
/// Others are answered by no rows, which is right for texts that cite nothing and are never replaced.
/// </summary>
internal sealed class ClusterLog
{
    private static readonly string Version = CypherFile.Text("schema-version");
    private static readonly string Key = CypherFile.Text("store-key");
    private static readonly string Revision = CypherFile.Text("revision");
    private static readonly string Sources = CypherFile.Text("sources");
    private static readonly string Instruments = CypherFile.Text("instruments");
    private static readonly string Texts = CypherFile.Text("before-documents");
    private static readonly string Saving = CypherFile.Text("save");

    private readonly List<Commit> commits = [];

    private sealed record Commit(long Revision, Dictionary<string, JsonElement> Instruments, string[] Files);

    /// <summary>The newest version: how often was committed.</summary>
    public int Newest => commits.Count;

    /// <summary>The ids that were saved, in their order; one that was saved twice is there twice.</summary>
    public IEnumerable<string> Saved => commits.SelectMany(c => c.Instruments.Keys);

    /// <summary>Whether a statement writes.</summary>
    public static bool Writes(string statement) => statement == Saving;

    /// <summary>Whether a statement asks for anything of the graph, and not only whether somebody is there.</summary>
    public static bool Tells(string statement) => statement != Key && statement != "RETURN 1";

    /// <summary>Commits a save, if nobody wrote since the state was read that it was made of.</summary>
    /// <returns>The rows of the answer.</returns>
    public string Take(JsonElement parameters)
    {
        long revision = RevisionAt(Newest);
        if (parameters.GetProperty("revision").GetInt64() != revision)
        {
            return "[]";
        }

        revision += parameters.GetProperty("saves").GetArrayLength();
        commits.Add(new Commit(
            revision,
            parameters.GetProperty("instruments").EnumerateArray()
                .ToDictionary(i => i.GetProperty("id").GetString()!, i => i.GetProperty("properties").Clone(), StringComparer.Ordinal),
            [.. parameters.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("path").GetString()!)]));
        return Json(new object[] { new object[] { revision } });
    }

    /// <summary>The rows that answer a question at a version.</summary>
    public string Answer(string statement, JsonElement parameters, int version) =>
        statement == Version ? Json(new object?[] { new object?[] { Neo4jSchema.Version, true, null, "key" } })
        : statement == Key ? """[["key"]]"""
        : statement == Revision ? Json(new object[] { new object[] { "key", RevisionAt(version) } })
        : statement == Sources
            ? Json(commits.Take(version).SelectMany(c => c.Files).Distinct().Select(f => new object[] { f, "fingerprint", "A/RES/1/1" }))
        : statement == Instruments ? Json(Ids(parameters).Where(id => At(id, version) is not null).Select(id => new object[] { Map(id, version) }))
        : statement == Texts ? Json(Ids(parameters).Select(id => new object[] { RevisionAt(version), id, Kept(id, version), Array.Empty<object>() }))
        : "[]";

    private static string Json(object value) => JsonSerializer.Serialize(value);

    private static IEnumerable<string> Ids(JsonElement parameters) => parameters.GetProperty("ids").EnumerateArray().Select(id => id.GetString()!);

    private long RevisionAt(int version) => version == 0 ? 0 : commits[version - 1].Revision;

    private JsonElement? At(string id, int version)
    {
        for (int at = version - 1; at >= 0; at--)
        {
            if (commits[at].Instruments.TryGetValue(id, out JsonElement properties))
            {
                return properties;
            }
        }

        return null;
    }

    private Dictionary<string, object> Map(string id, int version)
    {
        Dictionary<string, object> map = At(id, version)!.Value.EnumerateObject()
            .ToDictionary(p => p.Name, p => (object)p.Value, StringComparer.Ordinal);
        map["id"] = id;
        return map;
    }

    private object[] Kept(string id, int version) => At(id, version) is { } kept
        ? [new object[] { "", kept.GetProperty("digest"), kept.GetProperty("claims") }] : [];

    /// <summary>A version as a bookmark.</summary>
    public static string Bookmark(int version) => string.Create(CultureInfo.InvariantCulture, $"v{version}");

    /// <summary>The newest version that bookmarks name.</summary>
    public static int Newer(IEnumerable<string> bookmarks) =>
        bookmarks.Select(b => int.Parse(b.AsSpan(1), CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();
}
