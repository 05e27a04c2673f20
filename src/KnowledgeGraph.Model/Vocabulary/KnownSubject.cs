namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>A subject of the UNBIS Thesaurus.</summary>
/// <param name="Code">Its code, <c>1001234</c>.</param>
/// <param name="Term">The term in English, as the Thesaurus has it.</param>
/// <param name="Labels">The term by the codes of the languages, English among them.</param>
/// <param name="Also">Other words for it in English.</param>
public sealed record KnownSubject(string Code, string Term, IReadOnlyDictionary<string, string> Labels, IReadOnlyList<string> Also)
{
    /// <summary>What the URIs of subjects begin with.</summary>
    public const string Thesaurus = "http://metadata.un.org/thesaurus/";

    /// <summary>Its URI.</summary>
    public Uri Uri => new(Thesaurus + Code);
}
