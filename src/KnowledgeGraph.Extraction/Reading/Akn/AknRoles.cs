namespace KnowledgeGraph.Extraction.Reading.Akn;

/// <summary>The room of the document that an element lies in.</summary>
internal enum AknPlace : byte
{
    /// <summary>Before any of them.</summary>
    None,

    /// <summary>The cover or the title.</summary>
    Head,

    /// <summary>The title of a part of a collection.</summary>
    Component,

    /// <summary>The preamble.</summary>
    Preamble,

    /// <summary>The main body.</summary>
    Body,

    /// <summary>The text of another organ that the main body holds.</summary>
    Draft,

    /// <summary>The conclusions.</summary>
    Closing,

    /// <summary>An attachment.</summary>
    Attachment,
}

/// <summary>
/// What the blocks are that an element holds, by the element's name and room (Akoma Ntoso 1.0 Part 1, section 5: the document's parts).
/// </summary>
internal static class AknRoles
{
    /// <summary>The room inside an element.</summary>
    public static AknPlace PlaceIn(string name, AknPlace outer) => (name, outer) switch
    {
        (_, AknPlace.Attachment) => AknPlace.Attachment,
        ("attachment", _) => AknPlace.Attachment,
        ("preface", AknPlace.Component) => AknPlace.Component,
        ("component", _) => AknPlace.Component,
        ("coverPage" or "preface", _) => AknPlace.Head,
        ("preamble", _) => AknPlace.Preamble,
        ("mainBody" or "body", _) => AknPlace.Body,
        ("embeddedStructure", AknPlace.Body) => AknPlace.Draft,
        ("conclusions", _) => AknPlace.Closing,
        _ => outer,
    };

    /// <summary>What the element's first block is.</summary>
    /// <param name="name">Its local name.</param>
    /// <param name="element">What it does to the text.</param>
    /// <param name="type">Its attribute <c>name</c>.</param>
    /// <param name="refersTo">Its attribute <c>refersTo</c>.</param>
    /// <param name="parent">The local name of the element around it.</param>
    /// <param name="place">The room it stands in.</param>
    public static BlockRole Of(string name, AknElement element, string? type, string? refersTo, string? parent, AknPlace place)
    {
        if (element == AknElement.Heading)
        {
            return refersTo == "#preamble" ? BlockRole.Preambular : BlockRole.Heading;
        }

        return (name, place) switch
        {
            ("attachment", _) => BlockRole.Annex,
            ("coverPage" or "preface", AknPlace.Component) => BlockRole.Heading,
            ("coverPage" or "preface", AknPlace.None) => BlockRole.Head,
            ("formula", _) => BlockRole.Formula,
            ("conclusions", not AknPlace.Attachment) => BlockRole.Closing,
            ("table", _) => BlockRole.Cell,
            ("point" or "item", _) => BlockRole.Item,
            ("container", AknPlace.Preamble or AknPlace.Draft) when parent is "preamble" or "embeddedStructure" && type != "table" =>
                type == "formula" ? BlockRole.Formula : BlockRole.Preambular,
            ("paragraph", AknPlace.Body or AknPlace.Draft) => BlockRole.Body,
            _ => BlockRole.Unknown,
        };
    }
}
