namespace KnowledgeGraph.Extraction.Tests.Sentences;

/// <summary>One or more sentences of a document of the United Nations, with everything that they cite.</summary>
/// <param name="Group">What it shows.</param>
/// <param name="Source">The document's symbol.</param>
/// <param name="Adopted">The day of its adoption as printed, where it matters; else null.</param>
/// <param name="Lines">The sentences and footnotes in the order of the text.</param>
/// <param name="Statements">What the text states; null where the case does not say.</param>
internal sealed record SentenceCase(
    string Group, string Source, string? Adopted, IReadOnlyList<SentenceLine> Lines, IReadOnlyList<string>? Statements)
{
    /// <summary>The name of its test.</summary>
    public string Name => $"{Source}: {(Lines[0].Text.Length > 70 ? Lines[0].Text[..70] + "…" : Lines[0].Text)}";

    /// <summary>A document that says just this: the enacting formula of the body that adopted it, and the sentences.</summary>
    /// <param name="frame">What stands around them in the sentences' language.</param>
    public string Document(SentenceFrame frame) =>
        string.Join("\n\n", [Source, frame.Opening(Source, Adopted), .. Paragraphs(frame)]) + "\n";

    // An excerpt of the operative part begins with paragraph 5 or (b); a document does not.
    private IEnumerable<string> Paragraphs(SentenceFrame frame)
    {
        bool isOperative = false;
        foreach (string text in Lines.Select(l => l.Text))
        {
            if (!isOperative && (char.IsAsciiDigit(text[0]) || text[0] == '('))
            {
                isOperative = true;
                if (!text.StartsWith(frame.FirstNumber, StringComparison.Ordinal))
                {
                    yield return frame.FirstParagraph;
                }
            }

            yield return text;
        }
    }
}

/// <summary>A sentence or a footnote and what it cites.</summary>
/// <param name="Text">The words.</param>
/// <param name="Citations">Every citation in it, in order.</param>
internal sealed record SentenceLine(string Text, IReadOnlyList<ExpectedCitation> Citations);
