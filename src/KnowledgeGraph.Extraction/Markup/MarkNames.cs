namespace KnowledgeGraph.Extraction.Markup;

/// <summary>
/// The names of what an exported document says beside Akoma Ntoso: attributes and metadata of a namespace of their own, which its schema
/// allows everywhere. They say what an element is in the graph, so that it is read back as what it was.
/// </summary>
internal static class MarkNames
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "urn:un-resolutions:markup";

    /// <summary>The prefix that is written for it.</summary>
    public const string Prefix = "kg";

    /// <summary>The form of these marks, in the metadata.</summary>
    public const string Form = "form", FormNow = "1";

    // Of an element that is a provision.
    public const string Kind = "kind", Label = "label", Place = "n", Parent = "parent", Number = "number", Line = "line", Page = "page",
        Speaker = "speaker", Opening = "opening", Action = "action", Unmarked = "unmarked", Mark = "mark";

    // Of an element that holds more words of a provision, or leads to one.
    public const string Of = "of";

    // Of a citation.
    public const string Status = "status", Relation = "relation", Verb = "verb", Pinpoint = "pinpoint", CitedDate = "date";

    // In the metadata.
    public const string Document = "document", Id = "id", Symbol = "symbol", Title = "title", AdoptedBy = "adoptedBy", Date = "date",
        Session = "session", Meeting = "meeting", AgendaItem = "agendaItem", Subject = "subject", Annexed = "annexed", Annex = "annex",
        Diagnostic = "diagnostic", Code = "code", Start = "start";
}
