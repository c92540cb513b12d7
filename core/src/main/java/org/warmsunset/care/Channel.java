package org.warmsunset.care;

/** How a service reached the elder. */
public enum Channel {
    /** Face to face 当面. */
    IN_PERSON,
    /** By phone 电话. */
    PHONE,
    /** By video call 视频. */
    VIDEO,
    /** By WeChat message 微信. */
    WECHAT
}
