namespace KnowledgeGraph.Queries.Tests.Series;

/// <summary>Real titles of one question from year to year, and of several questions, beside each other.</summary>
public sealed class TitleKeyTests
{
    [TestCase("Credentials of representatives to the seventy-fifth session of the General Assembly",
        "Credentials of representatives to the seventy-seventh session of the General Assembly")]
    [TestCase("Report of the United Nations Commission on International Trade Law on the work of its fifty-second session",
        "Report of the United Nations Commission on International Trade Law on the work of its fifty-fifth session")]
    [TestCase("Report of the Committee for Development Policy on its twenty‑third session",
        "Report of the Committee for Development Policy on its twentieth session")]
    [TestCase("Unforeseen and extraordinary expenses for 2020", "Unforeseen and extraordinary expenses for 2023")]
    [TestCase("Unforeseen and extraordinary expenses for the biennium 2018–2019", "Unforeseen and extraordinary expenses for the biennium 2016-2017")]
    [TestCase("The United Nations Global Counter-Terrorism Strategy: seventh review", "The United Nations Global Counter-Terrorism Strategy: eighth review")]
    [TestCase("Programme of action for the least developed countries for the decade 2022–2031",
        "Programme of Action for the Least Developed Countries for the Decade 2011–2020")]
    [TestCase("Follow-up to the Fourth United Nations Conference on the Least Developed Countries",
        "Follow-up to the Fifth United Nations Conference on the Least Developed Countries")]
    [TestCase("Confidencebuilding measures in the regional and subregional context", "Confidence-building measures in the regional and subregional context")]
    [TestCase("Rights of indigenous peoples", "Rights of Indigenous Peoples")]
    [TestCase("Financing of the one hundred and twenty-first session", "Financing of the one hundred and thirtieth session")]
    [TestCase("Report on the work of its 21st session", "Report on the work of its 3rd session")]
    public void TitlesOfOneQuestion_HaveOneKey(string one, string other) => Assert.That(TitleKey.Of(one), Is.EqualTo(TitleKey.Of(other)));

    [TestCase("Question of Guam", "Question of Bermuda")]
    [TestCase("Financing of the United Nations Mission in South Sudan", "Financing of the United Nations Mission in Sudan")]
    [TestCase("The Syrian Golan", "The occupied Syrian Golan")]
    [TestCase("Review of the implementation of General Assembly resolution 72/305", "Review of the implementation of General Assembly resolution 67/290")]
    [TestCase("Scale of assessments: requests under Article 19 of the Charter", "Scale of assessments: requests under Article 17 of the Charter")]
    [TestCase("Programme of work of the Fourth Committee", "Programme of work of the Fifth Committee")]
    [TestCase("Working Capital Fund for 2021", "Unforeseen and extraordinary expenses for 2021")]
    public void TitlesOfSeveralQuestions_HaveSeveral(string one, string other) => Assert.That(TitleKey.Of(one), Is.Not.EqualTo(TitleKey.Of(other)));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("2020–2021")]
    [TestCase("…")]
    public void TitleOfNothingButNumbers_HasNone(string? title) => Assert.That(TitleKey.Of(title), Is.Null);

    [Test]
    public void TitleLongerThanAnybodyLooksFor_HasNone() => Assert.That(TitleKey.Of(new string('a', 5000)), Is.Null);

    [Test]
    public void Key_IsNoKebabCaseOfAnyName() => Assert.That(TitleKey.Of("Question of Guam"), Does.Contain(':'));
}
