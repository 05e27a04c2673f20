namespace KnowledgeGraph.Wording.Indexing;

/// <summary>A paragraph that covers some of the words that are asked about.</summary>
/// <param name="Segment">Where it is.</param>
/// <param name="Paragraph">Its number there.</param>
/// <param name="Covered">How many of the words it covers.</param>
internal readonly record struct Standing(WordingSegment Segment, int Paragraph, int Covered)
{
    /// <summary>Its text.</summary>
    public SegmentText Text => Segment.Texts[Segment.TextOf[Paragraph]];

    /// <summary>Compares the days, and among those of one day the texts and their paragraphs: the same order whatever the segments.</summary>
    public static int InOrder(Standing one, Standing other)
    {
        (SegmentText text, SegmentText than) = (one.Text, other.Text);
        if (text.Day != than.Day)
        {
            return text.Day.CompareTo(than.Day);
        }

        int order = string.CompareOrdinal(text.Instrument.Value, than.Instrument.Value);
        order = order != 0 ? order : string.CompareOrdinal(text.Letter, than.Letter);
        return order != 0 ? order : (one.Paragraph - text.First).CompareTo(other.Paragraph - than.First);
    }

    /// <summary>The paragraph with its words.</summary>
    public FoundParagraph Found()
    {
        int wording = Segment.WordingOf[Paragraph];
        string label = Segment.Labels[Paragraph];
        return new FoundParagraph(
            new ProvisionId(Text.Instrument, label), Text.Date, Text.Question,
            new ParagraphWording(label, Segment.Words(wording).ToArray(), Segment.Plain[wording], Segment.Cut.Contains(Paragraph)));
    }

    /// <summary>What is said of it.</summary>
    /// <param name="words">How many words are asked about.</param>
    public Occurrence Shown(int words) =>
        new(new ProvisionId(Text.Instrument, Segment.Labels[Paragraph]), Text.Letter, Text.Date, Covered, words);
}
