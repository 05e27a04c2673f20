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
        (AknNames.Attachment, _) => AknPlace.Attachment,
        (AknNames.Preface, AknPlace.Component) => AknPlace.Component,
        (AknNames.Component, _) => AknPlace.Component,
        (AknNames.CoverPage or AknNames.Preface, _) => AknPlace.Head,
        (AknNames.Preamble, _) => AknPlace.Preamble,
        (AknNames.MainBody or AknNames.Body, _) => AknPlace.Body,
        (AknNames.EmbeddedStructure, AknPlace.Body) => AknPlace.Draft,
        (AknNames.Conclusions, _) => AknPlace.Closing,
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
            return refersTo == AknNames.PreambleOf ? BlockRole.Preambular : BlockRole.Heading;
        }

        return (name, place) switch
        {
            (AknNames.Attachment, _) => BlockRole.Annex,
            (AknNames.CoverPage or AknNames.Preface, AknPlace.Component) => BlockRole.Heading,
            (AknNames.CoverPage or AknNames.Preface, AknPlace.None) => BlockRole.Head,
            (AknNames.Formula, _) => BlockRole.Formula,
            (AknNames.Conclusions, not AknPlace.Attachment) => BlockRole.Closing,
            (AknNames.Table, _) => BlockRole.Cell,
            (AknNames.Point or AknNames.Item, _) => BlockRole.Item,
            (AknNames.Container, AknPlace.Preamble or AknPlace.Draft)
                when parent is AknNames.Preamble or AknNames.EmbeddedStructure && type != AknNames.Table =>
                type == AknNames.Formula ? BlockRole.Formula : BlockRole.Preambular,
            (AknNames.Paragraph, AknPlace.Body or AknPlace.Draft) => BlockRole.Body,
            _ => BlockRole.Unknown,
        };
    }
}
