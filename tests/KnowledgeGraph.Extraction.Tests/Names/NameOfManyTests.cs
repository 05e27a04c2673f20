namespace KnowledgeGraph.Extraction.Tests.Names;

/// <summary>What a text is called by a name that many bear: never one id for all of them.</summary>
public sealed class NameOfManyTests
{
    [TestCase("in accordance with the 2009 Constitution,", "2009-constitution-in-s-res-2032-2011")]
    [TestCase("the implementation of the Completion Strategy,", "completion-strategy-in-s-res-2032-2011")]
    [TestCase("the provisions of the Council’s Communiqué of 20 October 2004,", "councils-communique-of-20-october-2004")]
    [TestCase("the AU-PSC Communiqué of 13 November 2010,", "au-psc-communique-of-13-november-2010")]
    [TestCase("the communiqué of the Summit of the Group of 20, held in Osaka, Japan,", "communique-of-the-summit-of-the-group-of-20-in-s-res-2032-2011")]
    [TestCase("the National Action Plan on Women, Peace and Security,", "national-action-plan-on-women-peace-and-security-in-s-res-2032-2011")]
    [TestCase("the communiqué of the 79th meeting of the Peace and Security Council,", "communique-of-the-79th-meeting-of-the-peace-and-security-council")]
    [TestCase("the Working Group Conclusions on Children and Armed Conflict in Somalia (S/AC.51/2010/6),",
        "working-group-conclusions-on-children-and-armed-conflict-in-somalia-in-s-ac-51-2010-6", "S/AC.51/2010/6")]
    [TestCase("the Kabul Communiqué of 20 July 2010,", "kabul-conference-communique")]
    public void Name_ThatManyTextsBear_BelongsToItsDayOrItsDocument(string words, params string[] ids) => Assert.That(Ids(words), Is.EqualTo(ids));

    [TestCase("the agreement signed in Linas-Marcoussis on 24 January 2003 (“the Linas-Marcoussis Agreement”),")]
    [TestCase("the agreement signed by the Ivorian political forces in Linas-Marcoussis on 24 January 2003 (S/2003/99),")]
    public void TextInSmallLetters_IsTheKnownOne_ThatItIsDeclaredToBeOrThatStandsThere(string words) =>
        Assert.That(Ids(words), Does.Contain("linas-marcoussis-agreement"));

    private static string[] Ids(string words) => [.. NotingText.Cited(words).Select(cited => cited?.Id.Value ?? "")];
}
