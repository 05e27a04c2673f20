using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Mcp.Tests.Answers;

/// <summary>Pieces of texts: together they are the text, and none ends inside of a character.</summary>
public sealed class ExcerptTests
{
    private static readonly string[] Parts = ["word ", "a", "😀", " ", "é", "long-word-without-an-end", "\u4e00\u4e01", ", "];

    [Test]
    public void Pieces_AreTheText_AndEndBetweenCharacters()
    {
        var chance = new Random(7);
        for (int i = 0; i < 2_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, chance.Next(40)).Select(_ => Parts[chance.Next(Parts.Length)]));
            int most = chance.Next(2, 60);
            TextSpan[] pieces = [.. Excerpt.All(text, 0, most)];

            Assert.That(string.Concat(pieces.Select(p => p.Of(text).ToString())), Is.EqualTo(text));
            Assert.That(pieces.Select(p => p.Length), Is.All.LessThanOrEqualTo(most));
            foreach (TextSpan piece in pieces.Append(Excerpt.Around(text, chance.Next(text.Length + 1), most)))
            {
                Assert.That(IsWhole(text, piece.Start) && IsWhole(text, piece.End), $"{piece} of “{text}”");
            }
        }
    }

    private static bool IsWhole(string text, int place) => place == 0 || place == text.Length || !char.IsLowSurrogate(text[place]);
}
