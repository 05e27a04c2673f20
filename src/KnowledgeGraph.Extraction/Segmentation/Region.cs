namespace KnowledgeGraph.Extraction.Segmentation;

/// <summary>What a document is at a place of it.</summary>
internal enum Region : byte
{
    /// <summary>The cover and the title.</summary>
    Head,

    /// <summary>The preamble.</summary>
    Preamble,

    /// <summary>The operative part.</summary>
    Operative,

    /// <summary>What follows the last paragraph.</summary>
    Closing,

    /// <summary>An annex.</summary>
    Annex,

    /// <summary>A text that is no resolution.</summary>
    Plain,
}
