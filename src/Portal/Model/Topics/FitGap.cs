namespace Portal.Model.Topics;

/// <summary>Where an applicant's answers and what a topic needs do not meet. It informs, it never refuses.</summary>
public enum FitGap
{
    MonthsTooFew,
    DaysTooFew,
    PlaceDiffers,
    StartTooEarly,
    StartTooLate,
}
