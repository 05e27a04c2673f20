using System.Collections.Frozen;

namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>The subjects of the UNBIS Thesaurus: <c>graph-schema/subjects.tsv.gz</c>. Read when the first one is asked for.</summary>
public static class Subjects
{
    // The Thesaurus groups its terms under headings, whose codes are shorter and of which some are called as a term is: the term is meant.
    private static readonly Lazy<FrozenDictionary<string, KnownSubject>> ByCode = new(() =>
        TermTable.Read("subjects.tsv.gz", row => new KnownSubject(row.Code, row.Labels[Languages.English], row.Labels, row.Also))
            .OrderByDescending(s => s.Code.Length).ThenBy(s => s.Code, StringComparer.Ordinal)
            .ToFrozenDictionary(s => s.Code, StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, KnownSubject>> ByTerm = new(() => Keyed(s => [s.Term]));

    private static readonly Lazy<FrozenDictionary<string, KnownSubject>> ByLabel = new(() => Keyed(s => s.Labels.Values.Concat(s.Also)));

    /// <summary>A digest of the table: another one where it says something else.</summary>
    public static IReadOnlyList<byte> Digest => TermTable.Digest("subjects.tsv.gz");

    /// <summary>All of them, by code.</summary>
    public static IEnumerable<KnownSubject> All => ByCode.Value.Values.OrderBy(s => s.Code, StringComparer.Ordinal);

    /// <summary>The subject with a code; null where none has it.</summary>
    public static KnownSubject? Of(string code) => ByCode.Value.GetValueOrDefault(code);

    /// <summary>The subject that a heading in English names, in any case of letters, with accents or without; null for a heading that
    /// is none.</summary>
    public static KnownSubject? Headed(string heading) => ByTerm.Value.GetValueOrDefault(KeyOf(heading));

    /// <summary>The subject that a person means: by its code, its URI, its term or a label in any language; null where none is known.</summary>
    public static KnownSubject? Find(string word)
    {
        string bare = word.Trim();
        string code = bare.StartsWith(KnownSubject.Thesaurus, StringComparison.OrdinalIgnoreCase) ? bare[KnownSubject.Thesaurus.Length..] : bare;
        return Of(code) ?? Headed(bare) ?? ByLabel.Value.GetValueOrDefault(KeyOf(bare));
    }

    /// <summary>A heading as it is kept: the Thesaurus' own term where it is one, so that one subject is written in one way.</summary>
    public static string Canonical(string heading) => Headed(heading)?.Term ?? heading;

    private static string KeyOf(string label) => KebabCase.Of(label);

    private static FrozenDictionary<string, KnownSubject> Keyed(Func<KnownSubject, IEnumerable<string>> labels) =>
        ByCode.Value.Values.OrderByDescending(s => s.Code.Length).ThenBy(s => s.Code, StringComparer.Ordinal)
            .SelectMany(s => labels(s).Select(label => (Key: KeyOf(label), Subject: s)))
            .DistinctBy(l => l.Key).ToFrozenDictionary(l => l.Key, l => l.Subject, StringComparer.Ordinal);
}
