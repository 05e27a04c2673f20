namespace KnowledgeGraph.Model.Records;

/// <summary>A heading under which the library put a text.</summary>
/// <param name="Term">The term: of a subject of the UNBIS Thesaurus as the Thesaurus has it, else as printed.</param>
/// <param name="Code">The Thesaurus' code; null for a heading of another list.</param>
/// <param name="Scheme">The list that it is of, as the record names it: <c>UNBIS Thesaurus</c>, <c>DHLAUTH</c> (names of bodies and
/// people), the symbol of an agenda or an index.</param>
public sealed record RecordedSubject(string Term, string? Code, string? Scheme)
{
    /// <summary>What the records call the Thesaurus.</summary>
    public const string Thesaurus = "UNBIS Thesaurus";

    /// <summary>What the records call the library's list of names.</summary>
    public const string Names = "DHLAUTH";

    /// <summary>Whether it says what the text is about: a subject or a name. Headings of indexes and agendas repeat these in other words.</summary>
    public bool IsSubject => Code is not null || Scheme is null or Thesaurus or Names;
}
