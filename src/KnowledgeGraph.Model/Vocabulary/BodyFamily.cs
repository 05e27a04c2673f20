using System.Collections.Frozen;

namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>What people call bodies, and which of them are subsidiary to which.</summary>
public static class BodyFamily
{
    private static readonly FrozenDictionary<string, KnownBody> ById = Bodies.All.ToFrozenDictionary(b => b.Id.Value, StringComparer.Ordinal);

    private static readonly ILookup<string, string> Below = Bodies.All.Where(b => b.Parent is not null)
        .ToLookup(b => BodyId.FromName(b.Parent!).Value, b => b.Id.Value, StringComparer.Ordinal);

    /// <summary>The id of the body that is called so: a known one by id, name, alias or abbreviation, else one by its name.</summary>
    public static BodyId IdOf(string word) =>
        Bodies.Find(word)?.Id ?? (word.StartsWith(BodyId.Prefix, StringComparison.Ordinal) ? new BodyId(word) : BodyId.FromName(word));

    /// <summary>The full name of a body, or its id without what every id begins with.</summary>
    public static string NameOf(string id) =>
        ById.GetValueOrDefault(id)?.Name ?? (id.StartsWith(BodyId.Prefix, StringComparison.Ordinal) ? id[BodyId.Prefix.Length..] : id);

    /// <summary>A body and all that are subsidiary to it, or to one of them, by id.</summary>
    public static IReadOnlyCollection<string> Of(string id)
    {
        var family = new HashSet<string>(StringComparer.Ordinal) { id };
        var open = new Queue<string>([id]);
        while (open.TryDequeue(out string? body))
        {
            foreach (string below in Below[body].Where(family.Add))
            {
                open.Enqueue(below);
            }
        }

        return family;
    }
}
