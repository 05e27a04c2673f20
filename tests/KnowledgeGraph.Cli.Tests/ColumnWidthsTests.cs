using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>Tables fit, and keep symbols whole where there is room for them.</summary>
public sealed class ColumnWidthsTests
{
    private static readonly string Sentence = string.Join(' ', Enumerable.Repeat("words", 40));

    [Test]
    public void Narrow_Table_IsAsWideAsItsWords() =>
        Assert.That(ColumnWidths.Of([["Where", "Words"], ["A/RES/74/174", "few words"]], 2, 80), Is.EqualTo([12, 9]));

    [TestCase(80)]
    [TestCase(64)]
    [TestCase(54)]
    public void Symbols_AreWhole_AndTheTableFits(int room)
    {
        string[] row = ["1", "E/RES/2022/14#OP5", "REQUESTS_ACTION_UNDER", Sentence];
        int[] widths = ColumnWidths.Of([["Depth", "From", "Relation", "Words"], row], 4, room);

        Assert.That(widths.Sum(), Is.EqualTo(room));
        Assert.That(widths.Zip(row.Take(3)).All(w => w.First >= w.Second.Length), Is.True, string.Join(' ', widths));
    }

    // "A/RES/74/174#OP5  Countering abuse": the symbol in a cell with words.
    [TestCase(40)]
    [TestCase(30)]
    public void Symbol_BesideWords_IsWhole(int room)
    {
        int[] widths = ColumnWidths.Of([["Where", "Words"], ["A/RES/77/201#OP3(c)  " + Sentence, Sentence]], 2, room);

        Assert.That(widths[0], Is.GreaterThanOrEqualTo("A/RES/77/201#OP3(c)".Length));
        Assert.That(widths.Sum(), Is.EqualTo(room));
    }

    [Test]
    public void TitleMadeAnId_IsNoSymbol()
    {
        string title = string.Join('-', Enumerable.Repeat("convention", 12));
        int[] widths = ColumnWidths.Of([["To", "Words"], [title, Sentence]], 2, 70);

        Assert.That(widths, Is.EqualTo([35, 35]));
    }

    // However narrow and however much there is.
    [Test]
    public void Tables_NeverAreWiderThanTheirRoom_NorLoseAColumn()
    {
        var random = new Random(19);
        for (int i = 0; i < 300; i++)
        {
            int columns = random.Next(1, 7), room = random.Next(columns * 6, 200);
            IReadOnlyList<string>[] rows =
            [
                .. Enumerable.Range(0, random.Next(1, 5)).Select(_ => (IReadOnlyList<string>)
                [
                    .. Enumerable.Range(0, columns).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(1, 30))
                        .Select(_ => new string('w', random.Next(1, 45))))),
                ]),
            ];
            int[] widths = ColumnWidths.Of(rows, columns, room);

            Assert.That(widths.Sum(), Is.LessThanOrEqualTo(room));
            Assert.That(widths, Has.Length.EqualTo(columns).And.All.GreaterThan(0));
        }
    }
}
