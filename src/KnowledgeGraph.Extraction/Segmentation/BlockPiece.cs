namespace KnowledgeGraph.Extraction.Segmentation;

/// <summary>A piece of a provision's text, and where it stands in the document.</summary>
/// <param name="Block">The number of the block that it is taken from.</param>
/// <param name="Start">Where it begins in that block, in UTF-16 units.</param>
/// <param name="At">Where it begins in the provision's text.</param>
/// <param name="Length">How long it is.</param>
internal readonly record struct BlockPiece(int Block, int Start, int At, int Length);
