using KnowledgeGraph.Wording.Units;

namespace KnowledgeGraph.Wording.Tests.Units;

public sealed class TextUnitsTests
{
    [TestCase("its resolution 73/105 of 7 December 2018,", "its|resolution|#73/105|of|@7 December 2018|,")]
    [TestCase("Security Council resolution 1325 (2000) and resolution 1514 (XV)", "Security|Council|resolution|#1325 (2000)|and|resolution|#1514 (XV)")]
    [TestCase("S/RES/1325 (2000), A/AC.109/2019/7 and 217 A (III)", "#S/RES/1325 (2000)|,|#A/AC.109/2019/7|and|#217|A|(|III|)")]
    [TestCase("the amount of 40,272,300 dollars, or 1.5 per cent", "the|amount|of|#40,272,300|dollars|,|or|#1.5|per|cent")]
    [TestCase("the Secretary-General’s report on COVID-19", "the|Secretary-General’s|report|on|#COVID-19")]
    [TestCase("du 7 décembre 2018", "du|@7 décembre 2018")]
    [TestCase("from 19 to 21 May 2021", "from|#19|to|@21 May 2021")]
    [TestCase("the 3 meetings in 2018", "the|#3|meetings|in|#2018")]
    [TestCase("2011–2020", "#2011|–|#2020")]
    [TestCase("Goals,¹² and", "Goals|,|^¹²|and")]
    [TestCase("回顾其决议", "回|顾|其|决|议")]
    [TestCase("post‑cold‑war era’s", "post-cold-war|era’s", Description = "Hyphens that do not break are hyphens.")]
    [TestCase("one\ntwo", "one|¶|two")]
    [TestCase("", "")]
    public void Of_CutsWhatAPersonComparesAsAWhole(string text, string units) =>
        Assert.That(string.Join('|', TextUnits.Of(text).Select(Shown)), Is.EqualTo(units));

    [Test]
    public void Of_MarkOfAFootnote_IsComparedByItsNote()
    {
        IReadOnlyList<TextUnit> units = TextUnits.Of("Goals¹²³", new Dictionary<int, NoteKey> { [5] = new(7, "note 4"), [7] = new(8, "note 5") });

        Assert.That(units.Select(u => u.Key), Is.EqualTo(new[] { "Goals", "note 4", "note 5" }));
    }

    [TestCase("Reaffirming  its resolution 70/1 (see A/70/L.1),\n\uD83D\uDE00 \uD83D ²")]
    public void Of_BetweenUnits_LiesNothingButSpace(string text)
    {
        int at = 0;
        foreach (TextUnit unit in TextUnits.Of(text))
        {
            Assert.That(text[at..unit.Span.Start].Trim(' '), Is.Empty);
            Assert.That(unit.Span.Start, Is.GreaterThanOrEqualTo(at));
            Assert.That(unit.Span.IsEmpty, Is.False);
            at = unit.Span.End;
        }

        Assert.That(text[at..].Trim(), Is.Empty);
    }

    private static string Shown(TextUnit unit) => unit.Kind switch
    {
        UnitKind.Number => "#" + unit.Key,
        UnitKind.Date => "@" + unit.Key,
        UnitKind.Mark => "^" + unit.Key,
        UnitKind.Break => "¶",
        _ => unit.Key,
    };
}
