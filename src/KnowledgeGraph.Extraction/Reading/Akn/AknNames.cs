namespace KnowledgeGraph.Extraction.Reading.Akn;

/// <summary>The names of Akoma Ntoso 1.0 (OASIS LegalDocML) that are read and written: elements, attributes and the values of the United
/// Nations' mark-up (AKN4UN).</summary>
internal static class AknNames
{
    /// <summary>The namespace of the elements.</summary>
    public const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    // Documents.
    public const string Root = "akomaNtoso", Statement = "statement", Doc = "doc", Meta = "meta", Attachments = "attachments", Attachment = "attachment",
        Component = "component";

    // Their rooms.
    public const string CoverPage = "coverPage", Preface = "preface", Preamble = "preamble", MainBody = "mainBody", Body = "body",
        Conclusions = "conclusions", EmbeddedStructure = "embeddedStructure";

    // What stands in a room.
    public const string Container = "container", Formula = "formula", Hcontainer = "hcontainer", Section = "section", Article = "article",
        Paragraph = "paragraph", List = "list", Intro = "intro", Point = "point", Item = "item", WrapUp = "wrapUp", Content = "content",
        Num = "num", Heading = "heading", Subheading = "subheading", CrossHeading = "crossHeading", P = "p", Table = "table", Tr = "tr", Th = "th",
        Td = "td", BlockList = "blockList", Ul = "ul", Ol = "ol", Li = "li", AuthorialNote = "authorialNote", NoteRef = "noteRef";

    // What stands in a line.
    public const string A = "a", Ref = "ref", Rref = "rref", Mref = "mref", Span = "span", B = "b", I = "i", U = "u", Sup = "sup", Sub = "sub",
        Inline = "inline", DocNumber = "docNumber", DocTitle = "docTitle", DocAuthority = "docAuthority", DocDate = "docDate", Session = "session",
        Img = "img", Eol = "eol", Br = "br";

    // What stands in the metadata.
    public const string Identification = "identification", FrbrWork = "FRBRWork", FrbrExpression = "FRBRExpression",
        FrbrManifestation = "FRBRManifestation", FrbrThis = "FRBRthis", FrbrUri = "FRBRuri", FrbrAlias = "FRBRalias", FrbrDate = "FRBRdate",
        FrbrAuthor = "FRBRauthor", FrbrCountry = "FRBRcountry", FrbrSubtype = "FRBRsubtype", FrbrNumber = "FRBRnumber", FrbrName = "FRBRname",
        FrbrLanguage = "FRBRlanguage", FrbrFormat = "FRBRformat", Publication = "publication", Classification = "classification",
        Keyword = "keyword", Analysis = "analysis", OtherReferences = "otherReferences", AlternativeReference = "alternativeReference", ImplicitReference = "implicitReference",
        References = "references", TlcOrganization = "TLCOrganization", TlcReference = "TLCReference", TlcConcept = "TLCConcept",
        TlcObject = "TLCObject", TlcRole = "TLCRole", Proprietary = "proprietary";

    // Attributes.
    public const string EId = "eId", Name = "name", Class = "class", Href = "href", RefersTo = "refersTo", Marker = "marker", Placement = "placement",
        Value = "value", ShowAs = "showAs", Date = "date", Dictionary = "dictionary", Source = "source", As = "as", Language = "language",
        For = "for", Title = "title", RowSpan = "rowspan", ColSpan = "colspan";

    // Values.
    public const string Adoption = "adoption", AdoptionMeeting = "adoptionMeeting", AgendaItem = "agenda item", EnactingFormula = "enactingFormula",
        Symbol = "#symbol", ResolutionTitle = "#resolutionTitle", IssuingBody = "#issuingBody", PreambleOf = "#preamble",
        LibraryThesaurus = "UNBIS Thesaurus", Thesaurus = "UNBIS";
}
