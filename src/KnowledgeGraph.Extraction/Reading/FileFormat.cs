namespace KnowledgeGraph.Extraction.Reading;

/// <summary>The formats of files.</summary>
internal enum FileFormat : byte
{
    /// <summary>Whatever is no other: plain text and Markdown.</summary>
    Text,

    /// <summary>XML that is no HTML.</summary>
    Xml,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>A zip archive with a Word document inside (Office Open XML).</summary>
    Word,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>Another zip archive.</summary>
    Zip,

    /// <summary>A compound file: a Word document before 2007, or an encrypted one since.</summary>
    Compound,

    /// <summary>Rich Text Format.</summary>
    Rtf,
}
