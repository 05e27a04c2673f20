namespace KnowledgeGraph.Extraction.Reading.Akn;

/// <summary>What an Akoma Ntoso document says: its blocks, its head and, where they were asked for, its links.</summary>
/// <param name="Blocks">The blocks in reading order, each with what the structure says that it is; a footnote behind the block that marks it.</param>
/// <param name="Head">What the metadata says.</param>
/// <param name="Links">The links to documents of the United Nations, in the order of the text; never used to find citations.</param>
internal sealed record AknText(List<Block> Blocks, AknHead Head, List<BlockLink> Links);
