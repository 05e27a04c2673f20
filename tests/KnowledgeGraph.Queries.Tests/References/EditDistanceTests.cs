using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Queries.Tests.References;

/// <summary>How far apart words are.</summary>
public sealed class EditDistanceTests
{
    private const int Bound = 3;

    [TestCase("", "", 0)]
    [TestCase("", "ab", 2)]
    [TestCase("declaration", "decleration", 1)]
    [TestCase("rights", "rigths", 1, TestName = "NeighboursSwapped_AreOne")]
    [TestCase("a-res-74-1740", "a-res-74-174", 1)]
    [TestCase("kitten", "sitting", 3)]
    [TestCase("kyoto", "paris", null)]
    [TestCase("short", "a longer one", null)]
    public void Words_AreSoFarApart(string one, string other, int? distance) =>
        Assert.That(EditDistance.Within(one, other, Bound), Is.EqualTo(distance));

    // Random edits of random words over few letters, so that chance makes neighbours, repetitions and shared ends.
    [Test]
    public void Distance_WithinAnyBound_IsThatOfTheWholeTable()
    {
        var random = new Random(18);
        for (int i = 0; i < 3_000; i++)
        {
            string one = Word(random, random.Next(60)), other = Edited(one, random);
            int most = random.Next(6), whole = OfWholeTable(one, other);

            Assert.That(EditDistance.Within(one, other, most), Is.EqualTo(whole <= most ? whole : null), $"{one} {other} {most}");
            Assert.That(EditDistance.Within(other, one, most), Is.EqualTo(whole <= most ? whole : null), $"{other} {one} {most}");
        }
    }

    private static string Word(Random random, int length) => new([.. Enumerable.Range(0, length).Select(_ => "abc-"[random.Next(4)])]);

    private static string Edited(string word, Random random)
    {
        for (int edits = random.Next(7); edits > 0; edits--)
        {
            int at = random.Next(word.Length + 1);
            word = random.Next(4) switch
            {
                0 => word.Insert(at, Word(random, 1)),
                1 when at < word.Length => word.Remove(at, 1),
                2 when at < word.Length => word[..at] + Word(random, 1) + word[(at + 1)..],
                3 when at + 1 < word.Length => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
                _ => word,
            };
        }

        return word;
    }

    private static int OfWholeTable(string one, string other)
    {
        int[,] table = new int[one.Length + 1, other.Length + 1];
        for (int i = 0; i <= one.Length; i++)
        {
            for (int j = 0; j <= other.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j
                    : new[]
                    {
                        table[i - 1, j] + 1, table[i, j - 1] + 1, table[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1),
                        i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] ? table[i - 2, j - 2] + 1 : int.MaxValue,
                    }.Min();
            }
        }

        return table[one.Length, other.Length];
    }
}
