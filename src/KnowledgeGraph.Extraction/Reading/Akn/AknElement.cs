using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Reading.Akn;

/// <summary>What an element of Akoma Ntoso does to the text (Akoma Ntoso 1.0 Part 2, the groups of the schema).</summary>
internal enum AknElement : byte
{
    /// <summary>A container or a paragraph: words before and after it are other blocks.</summary>
    Block,

    /// <summary>A part of a line.</summary>
    Inline,

    /// <summary>Nothing of it is printed here: metadata, pictures.</summary>
    Left,

    /// <summary>The number or mark of the paragraph that it stands in.</summary>
    Number,

    /// <summary>A footnote, at the place of its mark.</summary>
    Note,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>The end of a line.</summary>
    LineEnd,
}

/// <summary>The elements that are not plain blocks.</summary>
internal static class AknElements
{
    private static readonly FrozenDictionary<string, AknElement> Known = Kinds().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What the element with this local name is. One that nobody knows parts the words before it from those after it.</summary>
    public static AknElement Of(string name) => Known.GetValueOrDefault(name);

    private static IEnumerable<KeyValuePair<string, AknElement>> Kinds()
    {
        // The group "inlineCM" of the schema: ANinline, ANheaderInline, ANsemanticInline, ANtitleInline, HTMLinline.
        string[] inline =
        [
            AknNames.A, AknNames.Ref, AknNames.Rref, AknNames.Mref, AknNames.Span, AknNames.B, AknNames.I, AknNames.U, AknNames.Sup, AknNames.Sub,
            "abbr", AknNames.Inline, "def", "term", "entity", "concept", "object", "event", "location", "process", "role", "person",
            "organization", "quantity", AknNames.Date, "time", "remark", "recordedTime", "vote", "outcome", "ins", "del", "omissis",
            "placeholder", "fillIn", "decoration", AknNames.NoteRef, "embeddedText", "quotedText", "mod", "mmod", "rmod", "docType",
            AknNames.DocTitle, AknNames.DocNumber, "docProponent", AknNames.DocDate, "docStatus", AknNames.DocAuthority, "docStage",
            "docCommittee", "docIntroducer", "docPurpose", "docJurisdiction", "docketNumber", "legislature", AknNames.Session, "shortTitle",
            "party", "judge", "lawyer", "signature", "affectedDocument", "relatedDocument", "change", "opinion", "argument", "courtType",
            "neutralCitation",
        ];
        return inline.Select(name => KeyValuePair.Create(name, AknElement.Inline)).Concat(
        [
            new(AknNames.Meta, AknElement.Left),
            new(AknNames.Img, AknElement.Left),
            new(AknNames.Num, AknElement.Number),
            new(AknNames.AuthorialNote, AknElement.Note),
            new(AknNames.Heading, AknElement.Heading),
            new(AknNames.Subheading, AknElement.Heading),
            new(AknNames.CrossHeading, AknElement.Heading),
            new(AknNames.Eol, AknElement.LineEnd),
            new(AknNames.Br, AknElement.LineEnd),
        ]);
    }
}
