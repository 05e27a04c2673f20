using System.Collections.Frozen;

namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>The States of <c>graph-schema/states.tsv</c>. Read when the first one is asked for.</summary>
public static class States
{
    private const string Article = "the-";
    private const string ArticleBehind = "-the";

    private static readonly Lazy<FrozenDictionary<StateId, KnownState>> ByCode = new(() =>
        TermTable.Read("states.tsv", row => new KnownState(new StateId(row.Code), row.Labels[Languages.English], row.Labels, row.Also))
            .ToFrozenDictionary(s => s.Id));

    private static readonly Lazy<FrozenDictionary<string, KnownState>> ByName = new(() =>
        All.SelectMany(s => s.Labels.Values.Concat(s.Also).Select(name => (Key: KeyOf(name), State: s)))
            .DistinctBy(n => n.Key).ToFrozenDictionary(n => n.Key, n => n.State, StringComparer.Ordinal));

    /// <summary>A digest of the table: another one where it says something else.</summary>
    public static IReadOnlyList<byte> Digest => TermTable.Digest("states.tsv");

    /// <summary>All of them, by code.</summary>
    public static IEnumerable<KnownState> All => ByCode.Value.Values.OrderBy(s => s.Id.Value, StringComparer.Ordinal);

    /// <summary>The State with a code; null where none has it.</summary>
    public static KnownState? Of(StateId id) => ByCode.Value.GetValueOrDefault(id);

    /// <summary>The State that a name is printed for, in any of the official languages, whatever its letters' case and accents; null where none is
    /// known to be called so.</summary>
    public static KnownState? Named(string printed) => ByName.Value.GetValueOrDefault(KeyOf(printed));

    /// <summary>The State that a person means by a code or a name; null where none is known.</summary>
    public static KnownState? Find(string word) =>
        (StateId.TryParse(word.Trim(), out StateId id) ? Of(id) : null) ?? Named(word);

    private static string KeyOf(string name)
    {
        // "The Bahamas", "Bahamas (the)".
        string key = KebabCase.Of(name);
        key = key.StartsWith(Article, StringComparison.Ordinal) ? key[Article.Length..] : key;
        return key.EndsWith(ArticleBehind, StringComparison.Ordinal) ? key[..^ArticleBehind.Length] : key;
    }
}
