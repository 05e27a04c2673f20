namespace KnowledgeGraph.Extraction.Reading;

/// <summary>What the format says that a block is. A text says nothing; mark-up of legal documents says much.</summary>
internal enum BlockRole : byte
{
    /// <summary>The format does not say: the words decide.</summary>
    Unknown,

    /// <summary>The cover and the title.</summary>
    Head,

    /// <summary>The enacting formula.</summary>
    Formula,

    /// <summary>The first words of a preambular paragraph.</summary>
    Preambular,

    /// <summary>The first words of a paragraph of the main body, after its number where it has one.</summary>
    Body,

    /// <summary>An item of a list, after its mark.</summary>
    Item,

    /// <summary>More words of the paragraph or item before.</summary>
    More,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>The heading of an attachment.</summary>
    Annex,

    /// <summary>What follows the last paragraph: the meeting and its day.</summary>
    Closing,
}
