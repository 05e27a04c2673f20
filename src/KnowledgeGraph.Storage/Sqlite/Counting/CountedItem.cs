namespace KnowledgeGraph.Storage.Sqlite.Counting;

/// <summary>What counting needs of an item of a list: the numbers in the file of what it stands in and leads to; 0 where there is nothing.</summary>
/// <param name="Text">The instrument that it is, or stands in.</param>
/// <param name="Paragraph">The provision that it is, or stands in.</param>
/// <param name="Cited">The instrument that is cited.</param>
/// <param name="Relations">The types of its edges, a bit each.</param>
/// <param name="Status">The citation's status.</param>
/// <param name="Kind">The paragraph's kind.</param>
/// <param name="Opening">The number among the words read of those that the paragraph opens with.</param>
/// <param name="Action">That of their class.</param>
/// <param name="Verb">That of the words that govern the citation.</param>
/// <param name="Pinpoint">That of the part that is cited.</param>
/// <param name="Citations">How many citations it counts for.</param>
internal readonly record struct CountedItem(
    int Text, int Paragraph, int Cited, int Relations, byte Status, byte Kind, int Opening, int Action, int Verb, int Pinpoint, int Citations)
    : IComparable<CountedItem>
{
    /// <summary>Items of one paragraph stand together, and those of one text.</summary>
    public int CompareTo(CountedItem other) => Text != other.Text ? Text.CompareTo(other.Text) : Paragraph.CompareTo(other.Paragraph);
}
