namespace KnowledgeGraph.Extraction.Segmentation;

/// <summary>A rule of what a block is: takes it and says so, or leaves everything as it is.</summary>
/// <param name="outline">The document so far.</param>
/// <param name="text">The words of the block, or those that are left of it.</param>
internal delegate bool BlockRule(Outline outline, string text);

/// <summary>Rules in the order in which they are asked.</summary>
internal static class BlockRules
{
    /// <summary>Whether one of the rules has taken the block: the first that does.</summary>
    public static bool Take(this BlockRule[] rules, Outline outline, string text)
    {
        foreach (BlockRule rule in rules)
        {
            if (rule(outline, text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An item of a list goes on with the paragraph before it.</summary>
    public static bool TryItem(Outline outline, string text)
    {
        bool isItem = outline.Forms.Marks.StartsItem(text) && outline.Paragraph is not null;
        if (isItem)
        {
            outline.AddItem(text);
        }

        return isItem;
    }

    /// <summary>A heading, by its shape.</summary>
    public static bool TryHeading(Outline outline, string text)
    {
        bool isHeading = outline.IsHeading(text);
        if (isHeading)
        {
            outline.AddHeading(text);
        }

        return isHeading;
    }
}
