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
    public string Document()
    {
        bool isStatement = Source.StartsWith("S/PRST/", StringComparison.Ordinal);
        string body = Source[0] == 'S' ? "Security Council" : Source[0] == 'E' ? "Economic and Social Council"
            : Source.StartsWith("A/HRC/", StringComparison.Ordinal) ? "Human Rights Council" : "General Assembly";
        string opening = isStatement
            ? "Statement by the President of the Security Council\n\nAt the 4119th meeting of the Security Council, held on 23 March 2000 in connection with the Council’s consideration "
                + "of the item, the President of the Security Council made the following statement on behalf of the Council:"
            : $"Resolution adopted by the {body}{(Adopted is null ? "" : $" on {Adopted}")}\n\nThe {body},";
        return string.Join("\n\n", [Source, opening, .. Paragraphs()]) + "\n";
    }

    // An excerpt of the operative part begins with paragraph 5 or (b); a document does not.
    private IEnumerable<string> Paragraphs()
    {
        bool isOperative = false;
        foreach (string text in Lines.Select(l => l.Text))
        {
            if (!isOperative && (char.IsAsciiDigit(text[0]) || text[0] == '('))
            {
                isOperative = true;
                if (!text.StartsWith("1. ", StringComparison.Ordinal))
                {
                    yield return "1. Stresses the following:";
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
