namespace KnowledgeGraph.Model.Documents;

/// <summary>The labels that provisions carry, and how a pinpoint's relative label becomes one.</summary>
public static class ProvisionLabel
{
    /// <summary>The label of the cover and title.</summary>
    public const string Head = "HEAD";

    /// <summary>The label of what follows the last paragraph.</summary>
    public const string Closing = "CLOSING";

    /// <summary>
    /// The label under which a pinpoint's part is found. <c>29</c> is <c>OP29</c> of a resolution, and <c>Annex:29</c> of a text that
    /// stands in the annex <paramref name="annex"/>; labels that name their room already (<c>PP3</c>, <c>Annex:5</c>) stay as they are.
    /// The letter of a resolution's part stays in front: <c>B:29</c> is <c>B:OP29</c>.
    /// </summary>
    /// <param name="part">A relative label, as <see cref="DocumentCitation.Parts"/> has it.</param>
    /// <param name="annex">The label of the annex that holds the target's text; null where the target's text is its own document.</param>
    public static string Under(string part, string? annex = null)
    {
        if (annex is not null)
        {
            return part.StartsWith("Annex", StringComparison.Ordinal) ? part : $"{annex}:{part}";
        }

        string? letter = ResolutionPart.LetterOf(part);
        string label = letter is null ? part : part[2..];
        return ResolutionPart.Label(letter, label.Length > 0 && char.IsAsciiDigit(label[0]) ? "OP" + label : label);
    }

    /// <summary>The label without its subparagraphs: <c>OP4(a)(i)</c> is <c>OP4</c>.</summary>
    public static string Paragraph(string label)
    {
        int open = label.IndexOf('(', StringComparison.Ordinal);
        return open < 0 ? label : label[..open];
    }
}
